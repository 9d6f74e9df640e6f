// SPDX-License-Identifier: EUPL-1.2
#include "record/store.hpp"

// What this module keeps about persons, for their sheet.
namespace raccordo::cases {

std::vector<people::RecordOfPerson> cases_of(db::Tx& tx, std::span<people::PersonId const> persons) {
  std::vector<people::RecordOfPerson> records;
  for (auto& row : store::of_persons(tx, persons))
    if (row.person_id)
      records.push_back({"case", row.case_id.value, row.thread_id, *row.person_id, row.function, std::move(row.municipality), row.desk_id, row.controller_id,
                         row.opened_at, row.closed_at});
  return records;
}

}  // namespace raccordo::cases
