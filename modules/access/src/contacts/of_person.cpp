// SPDX-License-Identifier: EUPL-1.2
#include <access/access.hpp>
#include <platform/db_ids.hpp>

// What this module keeps about persons, for their sheet.
namespace raccordo::access {
namespace {

struct Kept {
  Uuid record_id, thread_id;
  people::PersonId person_id;
  territory::Function function{};
  std::string municipality;
  Uuid desk_id;
  territory::BodyId controller_id;
  Instant since;
  std::optional<Instant> until;
  bool person_chosen = false;
};
BOOST_DESCRIBE_STRUCT(Kept, (), (record_id, thread_id, person_id, function, municipality, desk_id, controller_id, since, until, person_chosen))

std::vector<people::RecordOfPerson> as(std::string_view kind, std::vector<Kept> rows) {
  std::vector<people::RecordOfPerson> records;
  for (auto& row : rows)
    records.push_back({kind, row.record_id, row.thread_id, row.person_id, row.function, std::move(row.municipality), row.desk_id, row.controller_id, row.since,
                       row.until, !row.person_chosen});
  return records;
}

}  // namespace

std::vector<people::RecordOfPerson> contacts_of(db::Tx& tx, std::span<people::PersonId const> persons) {
  return as("contact", db::list_by_ids<Kept>(
                           tx,
                           "select id, id, person_id, function, municipality, desk_id, controller_id, recorded_at, null, person_chosen from access_contacts"
                           " where person_id in ({ids})",
                           persons));
}

std::vector<people::RecordOfPerson> shared_referrals_of(db::Tx& tx, std::span<people::PersonId const> persons) {
  return as("referral", db::list_by_ids<Kept>(tx,
                                              "select id, contact_id, person_id, function, municipality, to_body_id, controller_id, sent_at, answered_at, 0"
                                              " from access_referrals where person_id in ({ids})",
                                              persons));
}

}  // namespace raccordo::access
