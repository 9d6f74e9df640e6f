// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <people/tax_code.hpp>
#include <platform/db.hpp>
#include <platform/json.hpp>

// Who a record is about. The narrowest public face of all: ids cross, rows do not.
namespace raccordo::people {

using PersonId = Id<struct PersonTag>;

/// How sure one is of who it is: by what a person said or showed, under a name for the time being, or not at all.
enum class IdentityKind { known, temporary, unknown };
BOOST_DESCRIBE_ENUM(IdentityKind, known, temporary, unknown)

/// What is known of a person. Names as told; a codice fiscale is kept as written and never corrected in silence.
struct Person {
  PersonId person_id;
  std::string given_name, family_name;
  std::optional<Date> birth_date;
  std::optional<std::string> tax_code, phone;
  bool fictitious = false;  ///< invented for a demonstration; said wherever the name is shown
  std::optional<Sex> sex;
  std::optional<std::string> birth_place;  ///< municipality or foreign state, as said
  std::optional<std::string> health_code;  ///< STP or ENI: given by a health authority to who has no codice fiscale
  IdentityKind identity_kind = IdentityKind::known;
  bool tax_code_seen = false;  ///< somebody read it from a document, also where it does not agree with the rest
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (person_id, given_name, family_name, birth_date, tax_code, phone, fictitious, sex, birth_place, health_code, identity_kind,
                       tax_code_seen))

/// The name as it is said and shown everywhere, in lists too: given name first.
inline std::string full_name(std::string_view given_name, std::string_view family_name) { return std::string(given_name).append(" ").append(family_name); }
inline std::string full_name(Person const& person) { return full_name(person.given_name, person.family_name); }

/// Codes by which the health service knows foreigners without a codice fiscale. Of their inner form no source is at hand: it is not checked.
inline constexpr json::Pattern health_code_pattern{"health_code", "^(STP|ENI)[0-9A-Z]{1,17}$",
                                                   "Il codice STP o ENI comincia con queste tre lettere, poi ha cifre.", [](std::string_view text) {
                                                     return text.size() > 3 && text.size() <= 20 && (text.starts_with("STP") || text.starts_with("ENI")) &&
                                                            text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == text.npos;
                                                   }};

struct NewPerson {
  std::string given_name, family_name;
  std::optional<Date> birth_date;
  std::optional<std::string> tax_code, phone;
  std::optional<Sex> sex{};
  std::optional<std::string> birth_place{}, health_code{};
  std::optional<IdentityKind> identity_kind{};
  std::optional<bool> tax_code_seen{};
};
BOOST_DESCRIBE_STRUCT(NewPerson, (), (given_name, family_name, birth_date, tax_code, phone, sex, birth_place, health_code, identity_kind, tax_code_seen))
inline constexpr auto constraints(json::Of<NewPerson>) {
  return json::table(json::field<&NewPerson::given_name>().length(1, 80).sample("Ada"), json::field<&NewPerson::family_name>().length(1, 80).sample("Brunelvi"),
                     json::field<&NewPerson::tax_code>().length(11, 16).matching(person_tax_code),
                     json::field<&NewPerson::phone>().length(5, 20).matching(json::patterns::phone).sample("0143 000000"),
                     json::field<&NewPerson::birth_place>().length(1, 120).about("Municipality or foreign state, as said."),
                     json::field<&NewPerson::health_code>().length(4, 20).matching(health_code_pattern));
}

/// Blank names, birth dates after today and codes whose check character is wrong are invalid, named by field.
Result<PersonId> add(db::Tx& tx, NewPerson const& person, bool fictitious);
/// Under the id asked for, with what the sheet says that answers for it since two were joined.
std::optional<Person> find(db::Tx& tx, PersonId id);
std::vector<Person> find_all(db::Tx& tx, std::vector<PersonId> const& ids);  ///< unknown ids are left out

/// The sheet that answers for this one; itself, unless it was joined to another.
PersonId answering(db::Tx& tx, PersonId id);
/// One of the sheets of a person, and the one that answers for it.
struct Same {
  PersonId person_id, id;
};
/// All sheets of these persons, whichever of them is asked for; an unknown id stands for itself.
std::vector<Same> same_as(db::Tx& tx, std::span<PersonId const> ids);

/// Exactly this codice fiscale and birth date; empty for none. Several persons may carry one code: the oldest entry answers.
std::optional<PersonId> find_exact(db::Tx& tx, std::string_view tax_code, Date birth_date);

}  // namespace raccordo::people
