// SPDX-License-Identifier: EUPL-1.2
#include "loads/loads.hpp"

#include <algorithm>

#include "staff/absences.hpp"
#include "staff/staff.hpp"

namespace raccordo::cases {
namespace {

struct Count {
  identity::AccountId account_id;
  std::int64_t open_cases = 0, high_or_urgent = 0, late_steps = 0;
};
BOOST_DESCRIBE_STRUCT(Count, (), (account_id, open_cases, high_or_urgent, late_steps))

std::vector<Count> counts(db::Tx& tx, territory::TeamId team) {
  // What a sum is differs between the engines; count() is a bigint on both and passes over nulls.
  return tx.list<Count>("select worker_id, count(*), count(case when priority in ('high', 'urgent') then 1 end),"
                        " count(case when next_step_on < $2 then 1 end) from cases_cases"
                        " where desk_id = $1 and state = 'open' and worker_id is not null group by worker_id",
                        team, tx.today());
}

void add_absences(db::Tx& tx, std::vector<Load::Worker>& workers) {
  std::vector<identity::AccountId> ids;
  for (auto const& worker : workers) ids.push_back(worker.account_id);
  auto const absences = absences_of(tx, ids);
  for (auto& worker : workers) {
    auto const absence = absences.find(worker.account_id);
    if (absence == absences.end()) continue;
    worker.absence = absence->second;
    if (worker.worker_state == WorkerState::present && absence->second.from <= tx.today()) worker.worker_state = WorkerState::absent;
  }
}

}  // namespace

std::vector<territory::TeamId> coordinated(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  std::vector<territory::TeamId> teams;
  for (auto const& mandate : principal.mandates) {
    if (mandate.role != identity::Role::team_coordinator) continue;
    if (mandate.team_id) teams.push_back(*mandate.team_id);
    else
      for (auto const& team : territory.teams_of(tx, mandate.body_id)) teams.push_back(team.team_id);
  }
  std::ranges::sort(teams);
  teams.erase(std::unique(teams.begin(), teams.end()), teams.end());
  return teams;
}

/// Members without a case have room; who left with open cases is still shown, because somebody must take them over.
std::vector<Load::Worker> workers_of(db::Tx& tx, territory::TeamId team) {
  std::vector<Load::Worker> workers;
  for (auto const& member : identity::team_members(tx, team))
    workers.push_back({.account_id = member.account_id, .display_name = member.display_name, .absence = {}});
  for (auto const& count : counts(tx, team)) {
    auto worker = std::ranges::find(workers, count.account_id, &Load::Worker::account_id);
    if (worker == workers.end()) {
      worker = workers.insert(worker, {.account_id = count.account_id, .display_name = identity::account_name(tx, count.account_id), .absence = {}});
      worker->worker_state = WorkerState::gone;
    }
    worker->open_cases = count.open_cases;
    worker->high_or_urgent = count.high_or_urgent;
    worker->late_steps = count.late_steps;
  }
  add_absences(tx, workers);
  std::ranges::sort(workers, [](auto const& a, auto const& b) { return std::tie(a.display_name, a.account_id) < std::tie(b.display_name, b.account_id); });
  return workers;
}

Loads loads_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  auto const names = territory.names(tx);
  Loads loads;
  for (auto const& team : coordinated(tx, territory, principal)) loads.items.push_back({team, names.team(team), workers_of(tx, team)});
  return loads;
}

}  // namespace raccordo::cases
