// SPDX-License-Identifier: EUPL-1.2
#include <people/people.hpp>

#include <platform/db_ids.hpp>
#include <platform/text.hpp>

#include "persons/columns.hpp"
#include "persons/names.hpp"
#include "persons/trimmed.hpp"
#include "search/pairs.hpp"

namespace raccordo::people {
namespace {

Result<void> check(db::Tx& tx, NewPerson const& person) {
  std::vector<FieldError> wrong;
  // A name without a letter could never be found again; who will not say it is recorded as anonymous.
  if (text::fold(person.given_name).empty()) wrong.push_back({"/given_name", "blank", "Scrivi il nome."});
  if (text::fold(person.family_name).empty()) wrong.push_back({"/family_name", "blank", "Scrivi il cognome."});
  if (person.birth_date && *person.birth_date > tx.today()) wrong.push_back({"/birth_date", "future", "La data di nascita non può essere dopo oggi."});
  // A code that does not agree with the name is a question for a person to answer; one that no office ever gave is a slip.
  if (person.tax_code)
    if (auto slip = wrong_tax_code(*person.tax_code)) wrong.push_back(std::move(*slip));
  if (wrong.empty()) return {};
  return std::unexpected(Problem{
      ProblemKind::invalid, "invalid-input", "Alcuni dati della persona non sono validi.", "Correggi i campi indicati e riprova.", std::move(wrong), {}});
}

/// The id asked for, and what the sheet says that answers for it.
std::string answering_persons() {
  std::string columns(person_columns);
  for (std::size_t at = 0; (at = columns.find(", ", at)) != columns.npos; at += 4) columns.replace(at, 2, ", p.");
  return "select i." + columns +
         " from people_persons i left join people_aliases a on a.person_id = i.id join people_persons p on p.id ="
         " coalesce(a.into_id, i.id) where ";
}

}  // namespace

Result<PersonId> add(db::Tx& tx, NewPerson const& person, bool fictitious) {
  TRY(check(tx, person));
  auto const id = tx.new_id<PersonId>();
  tx.add("insert into people_persons (id, given_name, family_name, birth_date, tax_code, phone, fictitious, sex, birth_place,"
         " health_code, identity_kind, tax_code_seen, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
         id, trimmed(person.given_name), trimmed(person.family_name), person.birth_date, person.tax_code, person.phone, fictitious, person.sex,
         some_text(person.birth_place), person.health_code, person.identity_kind.value_or(IdentityKind::known),
         person.tax_code && person.tax_code_seen.value_or(false), tx.now());
  pairs::add(tx, id, name_words(person.given_name, person.family_name));
  return id;
}

std::optional<Person> find(db::Tx& tx, PersonId id) {
  static std::string const sql = answering_persons() + "i.id = $1";
  return tx.find<Person>(sql, id);
}

std::vector<Person> find_all(db::Tx& tx, std::vector<PersonId> const& ids) {
  static std::string const sql = answering_persons() + "i.id in ({ids})";
  return db::list_by_ids<Person>(tx, sql, std::span(ids));
}

std::optional<PersonId> find_exact(db::Tx& tx, std::string_view tax_code, Date birth_date) {
  return tx.find<PersonId>("select id from people_persons where tax_code = $1 and birth_date = $2 order by id limit 1", tax_code, birth_date);
}

}  // namespace raccordo::people
