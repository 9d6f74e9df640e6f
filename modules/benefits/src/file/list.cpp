// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "file/screen.hpp"
#include "file/terms.hpp"

namespace raccordo::benefits {
FileRow row_of(db::Tx& tx, territory::Names const& names, store::Row const& row) {
  FileRow line{.file_id = row.file_id,
               .case_id = row.case_id,
               .state = row.state,
               .type_name_it = row.type_code,
               .type_name_en = row.type_code,
               .municipality_name = names.municipality(row.municipality),
               .deciding_name = names.body(row.deciding_body_id),
               .person_name = {},
               .opened_at = row.opened_at,
               .due_on = {},
               .days_left = {}};
  if (auto const type = catalogue::find_type(tx, row.type_code, rome_date(row.opened_at))) {
    line.type_name_it = type->name_it;
    line.type_name_en = type->name_en;
  }
  if (auto const person = people::find(tx, row.person_id)) {
    line.person_name = people::full_name(*person);
    line.fictitious = person->fictitious;
  }
  if (row.due_on && row.state != FileState::granted && row.state != FileState::denied) {
    line.due_on = row.due_on;
    line.days_left = days_left(store::steps(tx, row.file_id), row.state, *row.due_on, tx.today());
  }
  return line;
}

Result<api::Page<FileRow>> list_files(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal,
                                      std::optional<std::string> const& cursor, int limit) {
  std::optional<identity::Position> after;
  if (cursor) after = TRY(identity::Position::parse(*cursor));
  auto listed = identity::list_records(tx, principal, "file", "file.read", after, limit + 1);
  api::Page<FileRow> page;
  if (listed.size() > static_cast<std::size_t>(limit)) {
    listed.resize(static_cast<std::size_t>(limit));
    page.next_cursor = identity::Position{listed.back().sort_key, listed.back().record_id}.cursor();
  }
  std::vector<FileId> ids;
  for (auto const& one : listed) ids.push_back({one.record_id});
  auto const rows = store::find_all(tx, ids);
  auto const names = territory.names(tx);
  for (auto const& id : ids)
    if (auto const row = std::ranges::find(rows, id, &store::Row::file_id); row != rows.end()) page.items.push_back(row_of(tx, names, *row));
  return page;
}

CaseFiles files_of_case(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, cases::CaseId id) {
  std::vector<Uuid> ids;
  for (auto const& file : store::of_case(tx, id)) ids.push_back(file.value);
  auto const visible = identity::keep_visible(tx, principal, "file", ids, "file.read");
  auto const names = territory.names(tx);
  CaseFiles files;
  for (auto const& file : ids)
    if (std::ranges::find(visible, file, &identity::Listed::record_id) != visible.end())
      if (auto const row = store::find(tx, {file})) files.items.push_back(row_of(tx, names, *row));
  return files;
}

}  // namespace raccordo::benefits
