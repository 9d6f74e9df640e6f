// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "loads/loads.hpp"
#include "record/screen.hpp"
#include "staff/staff.hpp"

// The cases that nobody attends to, found through the index on desk, state and worker; what may be shown of each is asked of the policy.
namespace raccordo::cases {
namespace {

constexpr int most_of_team = 100;

struct Missed {
  CaseId case_id;
  std::optional<identity::AccountId> worker_id;
  Unattended why{};
};

constexpr std::string_view most_urgent_first =
    " order by case priority when 'urgent' then 0 when 'high' then 1 else 2 end, coalesce(next_step_on, '9999-12-31'), opened_at, id limit $";

void add(std::vector<Missed>& found, std::vector<CaseId> const& ids, std::optional<identity::AccountId> worker, Unattended why) {
  for (auto const& id : ids)
    if (found.size() < most_of_team) found.push_back({id, worker, why});
}

void add_of_nobody(db::Tx& tx, territory::TeamId team, std::vector<Missed>& found) {
  static std::string const sql =
      "select id from cases_cases where desk_id = $1 and state = 'open' and worker_id is null" + std::string(most_urgent_first) + "2";
  add(found, tx.list<CaseId>(sql, team, most_of_team), {}, Unattended::no_worker);
}

void add_of(db::Tx& tx, territory::TeamId team, Load::Worker const& worker, std::vector<Missed>& found) {
  static std::string const of_worker = "select id from cases_cases where desk_id = $1 and state = 'open' and worker_id = $2";
  static std::string const all = of_worker + std::string(most_urgent_first) + "3";
  static std::string const pressing = of_worker + " and (priority in ('high', 'urgent') or next_step_on < $3)" + std::string(most_urgent_first) + "4";
  if (worker.worker_state == WorkerState::gone)
    add(found, tx.list<CaseId>(all, team, worker.account_id, most_of_team), worker.account_id, Unattended::worker_gone);
  if (worker.worker_state == WorkerState::absent && !worker.absence->cover_id && (worker.high_or_urgent > 0 || worker.late_steps > 0))
    add(found, tx.list<CaseId>(pressing, team, worker.account_id, tx.today(), most_of_team), worker.account_id, Unattended::worker_absent);
}

std::vector<Missed> unattended_of(db::Tx& tx, territory::TeamId team) {
  std::vector<Missed> found;
  add_of_nobody(tx, team, found);
  for (auto const& worker : workers_of(tx, team))
    if (worker.open_cases > 0) add_of(tx, team, worker, found);
  return found;
}

struct OfPlace {
  std::string municipality;
  territory::Function function{};
  std::int64_t open_cases = 0;
};
BOOST_DESCRIBE_STRUCT(OfPlace, (), (municipality, function, open_cases))

std::vector<CaseRow> cases_of_place(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, territory::TeamId team,
                                    OfPlace const& place) {
  std::vector<Uuid> ids;
  for (auto const& id : tx.list<CaseId>("select id from cases_cases where desk_id = $1 and state = 'open' and municipality = $2 and function = $3"
                                        " order by opened_at, id limit 20",
                                        team, place.municipality, place.function))
    ids.push_back(id.value);
  return lines_of(tx, territory, identity::keep_visible(tx, principal, "case", ids, "case.read"));
}

/// Each place once, not each case: the answer is the same for all of them.
std::vector<Misplaced> misplaced_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, territory::TeamId team) {
  auto const names = territory.names(tx);
  std::vector<Misplaced> all;
  for (auto const& place : tx.list<OfPlace>("select municipality, function, count(*) from cases_cases where desk_id = $1 and state = 'open'"
                                            " group by municipality, function order by municipality, function",
                                            team)) {
    Misplaced one{.municipality = place.municipality,
                  .municipality_name = names.municipality(place.municipality),
                  .function = place.function,
                  .open_cases = place.open_cases,
                  .to_team_name = {},
                  .to_body_name = {},
                  .cases = {}};
    if (auto const assigned = territory.assigned(tx, place.municipality, place.function, tx.today())) {
      auto const& to = assigned->preparing ? assigned->preparing : assigned->deciding;
      if (to && (to->team ? to->team->value : to->body.value) == team.value) continue;
      one.certainty = assigned->certainty;
      if (to) one.to_body_name = names.body(to->body);
      if (to && to->team) one.to_team_name = names.team(*to->team);
    }
    one.cases = cases_of_place(tx, territory, principal, team, place);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

Queue queue_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  std::vector<Missed> found;
  for (auto const& team : coordinated(tx, territory, principal)) std::ranges::move(unattended_of(tx, team), std::back_inserter(found));
  std::vector<Uuid> ids;
  for (auto const& one : found) ids.push_back(one.case_id.value);
  auto const lines = lines_of(tx, territory, identity::keep_visible(tx, principal, "case", ids, "case.read"));
  Queue queue;
  for (auto const& team : coordinated(tx, territory, principal))
    std::ranges::move(misplaced_of(tx, territory, principal, team), std::back_inserter(queue.misplaced));
  for (auto const& one : found) {
    auto const line = std::ranges::find(lines, one.case_id, &CaseRow::case_id);
    if (line != lines.end()) queue.items.push_back({one.why, *line, one.worker_id});
  }
  return queue;
}

}  // namespace raccordo::cases
