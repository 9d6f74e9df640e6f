// SPDX-License-Identifier: EUPL-1.2
#include <platform/db_ids.hpp>

#include "file/store.hpp"

// What this module keeps about persons, for their sheet.
namespace raccordo::benefits {
namespace {

struct Kept {
  Uuid record_id, thread_id;
  people::PersonId person_id;
  territory::Function function{};
  std::string municipality;
  Uuid desk_id;
  territory::BodyId controller_id;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (record_id, thread_id, person_id, function, municipality, desk_id, controller_id, since))

}  // namespace

std::vector<people::RecordOfPerson> files_of(db::Tx& tx, std::span<people::PersonId const> persons) {
  std::vector<Uuid> cases;
  for (auto const& one : cases::cases_of(tx, persons)) cases.push_back(one.record_id);
  std::vector<people::RecordOfPerson> records;
  for (auto& row : db::list_by_ids<Kept>(tx,
                                         "select id, thread_id, person_id, function, municipality, desk_id, controller_id, opened_at from benefits_files"
                                         " where case_id in ({ids})",
                                         std::span<Uuid const>(cases)))
    records.push_back(
        {"file", row.record_id, row.thread_id, row.person_id, row.function, std::move(row.municipality), row.desk_id, row.controller_id, row.since});
  return records;
}

}  // namespace raccordo::benefits
