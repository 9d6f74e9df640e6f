// SPDX-License-Identifier: EUPL-1.2
#include "handover/rows.hpp"

#include <map>
#include <set>

#include "staff/staff.hpp"

namespace raccordo::cases {
namespace {

constexpr std::string_view handover_columns =
    "select id, team_id, from_id, on_day, overlap_days, reason, state, planned_by, planned_mandate, planned_for, planned_at from cases_handovers where ";

struct PartRow {
  CaseId case_id;
  identity::AccountId to_id;
};
BOOST_DESCRIBE_STRUCT(PartRow, (), (case_id, to_id))

struct ShareRow {
  identity::AccountId to_id;
  std::int64_t cases = 0;
};
BOOST_DESCRIBE_STRUCT(ShareRow, (), (to_id, cases))

Handover shown(db::Tx& tx, HandoverRow const& row) {
  Handover handover{row.handover_id,
                    row.team_id,
                    row.state,
                    identity::account_name(tx, row.from_id),
                    row.on_day,
                    row.overlap_days,
                    row.reason,
                    identity::account_name(tx, row.planned_by),
                    {}};
  for (auto const& share :
       tx.list<ShareRow>("select to_id, count(*) from cases_handover_parts where handover_id = $1 group by to_id order by to_id", row.handover_id))
    handover.shares.push_back({share.to_id, identity::account_name(tx, share.to_id), share.cases, 0});
  return handover;
}

}  // namespace

std::optional<HandoverRow> find_handover(db::Tx& tx, HandoverId id) {
  static std::string const sql = std::string(handover_columns) + "id = $1";
  return tx.find<HandoverRow>(sql, id);
}

std::vector<HandoverId> due_handovers(db::Tx& tx, Date day) {
  return tx.list<HandoverId>("select id from cases_handovers where state = 'planned' and on_day <= $1 order by on_day, id limit 100", day);
}

Result<void> add_handover(db::Tx& tx, HandoverRow const& row) {
  TRY(tx.execute("insert into cases_handovers (id, team_id, from_id, on_day, overlap_days, reason, state, planned_by, planned_mandate, planned_for, planned_at)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                 row.handover_id, row.team_id, row.from_id, row.on_day, row.overlap_days, row.reason, row.state, row.planned_by, row.planned_mandate,
                 row.planned_for, row.planned_at));
  return {};
}

void add_receivers(db::Tx& tx, HandoverId id, std::vector<identity::AccountId> const& to) {
  for (auto const& account : std::set(to.begin(), to.end())) tx.add("insert into cases_handover_receivers (handover_id, to_id) values ($1, $2)", id, account);
}

void add_part(db::Tx& tx, HandoverId id, Deal const& deal) {
  tx.add("insert into cases_handover_parts (handover_id, case_id, to_id) values ($1, $2, $3)", id, deal.case_id, deal.to);
}

std::vector<Deal> parts_of(db::Tx& tx, HandoverId id) {
  std::vector<Deal> deals;
  for (auto const& row : tx.list<PartRow>("select case_id, to_id from cases_handover_parts where handover_id = $1 order by case_id", id))
    deals.push_back({row.case_id, row.to_id});
  return deals;
}

std::vector<identity::AccountId> receivers_of_handover(db::Tx& tx, HandoverId id) {
  return tx.list<identity::AccountId>("select to_id from cases_handover_receivers where handover_id = $1 order by to_id", id);
}

Result<void> end_handover(db::Tx& tx, HandoverId id, HandoverState state) {
  TRY(tx.execute("update cases_handovers set state = $2, ended_at = $3 where id = $1", id, state, tx.now()));
  return {};
}

std::vector<CaseId> open_cases_of(db::Tx& tx, territory::TeamId team, identity::AccountId worker) {
  return tx.list<CaseId>("select id from cases_cases where desk_id = $1 and state = 'open' and worker_id = $2"
                         " order by case priority when 'urgent' then 0 when 'high' then 1 else 2 end, opened_at, id",
                         team, worker);
}

Handovers handovers_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  static std::string const planned = std::string(handover_columns) + "team_id = $1 and state = 'planned' order by on_day, id";
  static std::string const done = std::string(handover_columns) + "team_id = $1 and state = 'done' order by on_day desc, id desc limit 10";
  Handovers all;
  for (auto const& team : coordinated(tx, territory, principal))
    for (auto const& sql : {planned, done})
      for (auto const& row : tx.list<HandoverRow>(sql, team)) all.items.push_back(shown(tx, row));
  return all;
}

}  // namespace raccordo::cases
