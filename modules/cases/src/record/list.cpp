// SPDX-License-Identifier: EUPL-1.2
#include <unordered_map>

#include "record/screen.hpp"

namespace raccordo::cases {
namespace {

using Persons = std::unordered_map<people::PersonId, people::Person>;

Persons persons_of(db::Tx& tx, std::vector<store::Row> const& rows) {
  std::vector<people::PersonId> ids;
  for (auto const& row : rows)
    if (row.person_id) ids.push_back(*row.person_id);
  Persons persons;
  for (auto& person : people::find_all(tx, ids)) persons.emplace(person.person_id, std::move(person));
  return persons;
}

void learn_workers(db::Tx& tx, std::vector<store::Row> const& rows) {
  std::vector<identity::AccountId> workers;
  for (auto const& row : rows)
    if (row.worker_id) workers.push_back(*row.worker_id);
  identity::learn_names(tx, workers);
}

CaseRow shown(db::Tx& tx, store::Row const& row, identity::Listed const& listed, territory::Names const& names, Persons const& persons) {
  CaseRow line{.case_id = row.case_id,
               .state = row.state,
               .priority = row.priority,
               .function = row.function,
               .municipality = row.municipality,
               .municipality_name = names.municipality(row.municipality),
               .team_name = names.desk(row.desk_id),
               .opened_at = row.opened_at,
               .person_name = {},
               .worker_name = {},
               .next_step_on = {},
               .anonymous = !row.person_id};
  if (auto const known = row.person_id ? persons.find(*row.person_id) : persons.end(); known != persons.end()) {
    line.fictitious = known->second.fictitious;
    if (identity::has_section(listed.sections, "identity")) line.person_name = people::full_name(known->second);
  }
  if (row.worker_id) line.worker_name = identity::account_name(tx, *row.worker_id);
  if (identity::has_section(listed.sections, "social")) line.next_step_on = row.next_step_on;
  return line;
}

}  // namespace

Result<api::Page<CaseRow>> list_cases(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal,
                                      std::optional<std::string> const& cursor, int limit) {
  std::optional<identity::Position> after;
  if (cursor) after = TRY(identity::Position::parse(*cursor));
  auto listed = identity::list_records(tx, principal, "case", "case.read", after, limit + 1);
  api::Page<CaseRow> page;
  if (listed.size() > static_cast<std::size_t>(limit)) {
    listed.resize(static_cast<std::size_t>(limit));
    page.next_cursor = identity::Position{listed.back().sort_key, listed.back().record_id}.cursor();
  }
  page.items = lines_of(tx, territory, listed);
  return page;
}

std::vector<CaseRow> lines_of(db::Tx& tx, territory::Territory& territory, std::vector<identity::Listed> const& listed) {
  std::vector<CaseId> ids;
  for (auto const& one : listed) ids.push_back({one.record_id});
  auto const rows = store::find_all(tx, ids);
  auto const persons = persons_of(tx, rows);
  learn_workers(tx, rows);
  auto const names = territory.names(tx);
  std::vector<CaseRow> lines;
  for (auto const& one : listed) {
    auto const row = std::ranges::find(rows, CaseId{one.record_id}, &store::Row::case_id);
    if (row != rows.end()) lines.push_back(shown(tx, *row, one, names, persons));
  }
  return lines;
}

}  // namespace raccordo::cases
