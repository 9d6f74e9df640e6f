// SPDX-License-Identifier: EUPL-1.2
#include "household/store.hpp"

#include <platform/db_ids.hpp>

namespace raccordo::people::store {
namespace {

/// In the order of Stay.
std::string const select_stays = "select id, household_id, person_id, kind, tie, valid_from, valid_to, reason from people_household_members where ";

}  // namespace

std::vector<Stay> stays_of(db::Tx& tx, std::span<PersonId const> persons) {
  static std::string const sql = select_stays + "person_id in ({ids})";
  return db::list_by_ids<Stay>(tx, sql, persons);
}

std::vector<Stay> stays_in(db::Tx& tx, std::span<HouseholdId const> households) {
  static std::string const sql = select_stays + "household_id in ({ids})";
  return db::list_by_ids<Stay>(tx, sql, households);
}

std::optional<Stay> find_stay(db::Tx& tx, HouseholdMemberId id) {
  static std::string const sql = select_stays + "id = $1";
  return tx.find<Stay>(sql, id);
}

HouseholdId add_household(db::Tx& tx, HouseholdKind kind, identity::AccountId by) {
  auto const id = tx.new_id<HouseholdId>();
  tx.add("insert into people_households (id, kind, created_at, created_by) values ($1, $2, $3, $4)", id, kind, tx.now(), by);
  return id;
}

Result<void> add_stay(db::Tx& tx, Stay const& stay, identity::AccountId by) {
  TRY(tx.execute("insert into people_household_members (id, household_id, person_id, kind, tie, valid_from, valid_to, added_at, added_by)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                 stay.member_id, stay.household_id, stay.person_id, stay.kind, stay.tie, stay.valid_from, stay.valid_to, tx.now(), by));
  return {};
}

Result<bool> end_stay(db::Tx& tx, HouseholdMemberId id, HouseholdEnd const& end, identity::AccountId by) {
  return TRY(tx.execute("update people_household_members set valid_to = $2, reason = $3, ended_at = $4, ended_by = $5 where id = $1 and valid_to is null", id,
                        end.valid_to, end.reason, tx.now(), by)) == 1;
}

}  // namespace raccordo::people::store
