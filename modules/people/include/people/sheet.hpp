// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/contracts.hpp>
#include <people/household.hpp>
#include <territory/contracts.hpp>

// The sheet of a person (*scheda della persona*): what is known, what stands under their name, and what it was before.
namespace raccordo::people {

/// What may be put right; absent is not known. Addresses and ties are free text, as said.
struct PersonContent {
  std::string given_name, family_name;
  std::optional<Date> birth_date;
  std::optional<Sex> sex;
  std::optional<std::string> birth_place, tax_code;
  bool tax_code_seen = false;
  std::optional<std::string> health_code;
  IdentityKind identity_kind = IdentityKind::known;
  std::optional<std::string> residence, domicile;  ///< where the registry has them; where they live, when elsewhere
  std::optional<std::string> phone, other_phone, email;
  std::optional<std::string> reference_name, reference_tie, reference_phone;  ///< whom to speak to, as the person wants it
  bool operator==(PersonContent const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PersonContent, (),
                      (given_name, family_name, birth_date, sex, birth_place, tax_code, tax_code_seen, health_code, identity_kind, residence, domicile, phone,
                       other_phone, email, reference_name, reference_tie, reference_phone))

/// Merge patch with its reason. A stale version meets base, theirs and yours.
struct PersonChange {
  std::int64_t version = 0;
  std::string reason;
  std::optional<std::string> given_name, family_name;
  std::optional<json::Nullable<Date>> birth_date;
  std::optional<json::Nullable<Sex>> sex;
  std::optional<json::Nullable<std::string>> birth_place, tax_code;
  std::optional<bool> tax_code_seen;  ///< absent while the code changes: nobody has seen the new one
  std::optional<json::Nullable<std::string>> health_code;
  std::optional<IdentityKind> identity_kind;
  std::optional<json::Nullable<std::string>> residence, domicile, phone, other_phone, email, reference_name, reference_tie, reference_phone;
};
BOOST_DESCRIBE_STRUCT(PersonChange, (),
                      (version, reason, given_name, family_name, birth_date, sex, birth_place, tax_code, tax_code_seen, health_code, identity_kind, residence,
                       domicile, phone, other_phone, email, reference_name, reference_tie, reference_phone))
inline constexpr auto constraints(json::Of<PersonChange>) {
  using C = PersonChange;
  return json::table(json::field<&C::version>().range(1, 1'000'000'000),
                     json::field<&C::reason>().length(1, 300).about("Why it is put right.").sample("Dalla carta d’identità."),
                     json::field<&C::given_name>().length(1, 80), json::field<&C::family_name>().length(1, 80), json::field<&C::birth_place>().length(1, 120),
                     json::field<&C::tax_code>().length(11, 16).matching(person_tax_code),
                     json::field<&C::health_code>().length(4, 20).matching(health_code_pattern), json::field<&C::residence>().length(1, 200),
                     json::field<&C::domicile>().length(1, 200), json::field<&C::phone>().length(5, 20).matching(json::patterns::phone),
                     json::field<&C::other_phone>().length(5, 20).matching(json::patterns::phone),
                     json::field<&C::email>().length(3, 254).matching(json::patterns::email), json::field<&C::reference_name>().length(1, 160),
                     json::field<&C::reference_tie>().length(1, 80), json::field<&C::reference_phone>().length(5, 20).matching(json::patterns::phone));
}

/// A contact, a case… as far as the reader may know of it.
struct PersonRecord {
  std::string record_kind;
  Uuid record_id, thread_id;
  bool stub = false;  ///< only that it exists and who has it
  territory::Function function{};
  std::string municipality_name, desk_name;
  Instant since;
  std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(PersonRecord, (), (record_kind, record_id, thread_id, stub, function, municipality_name, desk_name, since, until))

/// As far as the reader's sections go; a stub is what a search shows.
struct PersonSheet {
  PersonId person_id;
  bool stub = false;
  std::string given_name, family_name;
  std::optional<Date> birth_date;
  bool fictitious = false;
  std::int64_t version = 1;
  std::optional<PersonContent> known;
  std::vector<Household> households;  ///< section "social"
  std::vector<PersonRecord> records;  ///< newest first
  std::vector<identity::Why> why;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(PersonSheet, (), (person_id, stub, given_name, family_name, birth_date, fictitious, version, known, households, records, why, may))

/// One field of one correction, as text: dates ISO, codes as they are; absent was or became unknown.
struct FieldCorrection {
  std::string field;
  std::optional<std::string> from, to;
};
BOOST_DESCRIBE_STRUCT(FieldCorrection, (), (field, from, to))
struct PersonCorrection {
  std::int64_t version = 0;  ///< that it made
  Instant at;
  std::string account_name, body_name, reason;
  std::vector<FieldCorrection> fields;
};
BOOST_DESCRIBE_STRUCT(PersonCorrection, (), (version, at, account_name, body_name, reason, fields))
struct PersonCorrections {
  std::vector<PersonCorrection> items;  ///< newest first, at most 200
};
BOOST_DESCRIBE_STRUCT(PersonCorrections, (), (items))

}  // namespace raccordo::people
