// SPDX-License-Identifier: EUPL-1.2
#include "search/search.hpp"

#include <algorithm>

#include "record/store.hpp"
#include "search/pace.hpp"

namespace raccordo::cases {
namespace {

/// The persons the principal may find, in the order of the search.
std::vector<people::Person> findable(db::Tx& tx, people::Finder& finder, identity::Principal const& principal, std::string_view typed) {
  return finder.find_by_name(tx, typed, most_found, [&](std::span<people::PersonId const> asked) {
    // Whoever may find one of the sheets of a person may find the person.
    auto const same = people::same_as(tx, asked);
    std::vector<Uuid> ids;
    for (auto const& one : same) ids.push_back(one.id.value);
    std::vector<people::PersonId> answering, known;
    for (auto const& one : identity::keep_visible(tx, principal, "person", ids, "people.find"))
      answering.push_back(std::ranges::find(same, people::PersonId{one.record_id}, &people::Same::id)->person_id);
    for (auto const& one : same)
      if (std::ranges::find(answering, one.person_id) != answering.end()) known.push_back(one.id);
    return known;
  });
}

/// Their cases, of which other territories' stay unknown.
std::vector<store::Row> cases_of(db::Tx& tx, identity::Principal const& principal, std::vector<people::Person> const& persons) {
  std::vector<people::PersonId> asked, ids;
  for (auto const& person : persons) asked.push_back(person.person_id);
  auto const same = people::same_as(tx, asked);
  for (auto const& one : same) ids.push_back(one.id);
  auto rows = store::of_persons(tx, ids);
  for (auto& row : rows) row.person_id = std::ranges::find(same, *row.person_id, &people::Same::id)->person_id;
  std::vector<Uuid> case_ids;
  for (auto const& row : rows) case_ids.push_back(row.case_id.value);
  auto const visible = identity::keep_visible(tx, principal, "case", case_ids, "case.read");
  std::erase_if(rows, [&](auto const& row) { return std::ranges::find(visible, row.case_id.value, &identity::Listed::record_id) == visible.end(); });
  std::ranges::sort(rows, std::greater{}, &store::Row::opened_at);
  return rows;
}

}  // namespace

std::vector<Found> find_people(db::Tx& tx, Setting const& setting, identity::Principal const& principal, std::string_view typed) {
  auto const persons = findable(tx, setting.finder, principal, typed);
  auto const rows = cases_of(tx, principal, persons);
  auto const names = setting.territory.names(tx);
  std::vector<Found> found;
  for (auto const& person : persons) {
    auto& one = found.emplace_back(person.person_id, person.given_name, person.family_name, person.birth_date, person.fictitious);
    for (auto const& row : rows)
      if (row.person_id == person.person_id)
        one.followed_by.push_back(
            {row.case_id, row.function, names.desk(row.desk_id), names.body(row.in_charge), names.municipality(row.municipality), row.state});
  }
  return found;
}

Result<ExactAnswer> is_known(db::Tx& tx, identity::Principal const& principal, ExactQuestion const& question) {
  auto const* mandate = TRY(principal.mandate_for("people.find"));
  if (auto const wrong = people::wrong_tax_code(question.tax_code)) return invalid_field(wrong->pointer, wrong->code, wrong->message);
  TRY(count_question(tx, principal.account_id.value));
  auto const person = people::find_exact(tx, question.tax_code, question.birth_date);
  raccordo::facts::record_reading(tx, principal.acting(*mandate), search_reading(person ? person->text() : "", mandate->body_id));
  return ExactAnswer{person.has_value()};
}

raccordo::facts::Reading search_reading(std::string shown_ids, territory::BodyId asking) {
  return {.purpose = "search",
          .record_kind = "person",
          .record_id = asking.value,
          .controller_id = asking.value,
          .relation = "network",
          .sections = "",
          .shown_ids = std::move(shown_ids)};
}

}  // namespace raccordo::cases
