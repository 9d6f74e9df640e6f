// SPDX-License-Identifier: EUPL-1.2
#include "goals/goals.hpp"

#include <algorithm>

#include <cases/facts.hpp>

#include "record/reach.hpp"
#include "staff/staff.hpp"

namespace raccordo::cases {
namespace {

struct GoalRow {
  GoalId goal_id;
  std::string words;
  Date due_on;
  GoalState state{};
  std::optional<Date> state_on;
  std::optional<std::string> state_words;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(GoalRow, (), (goal_id, words, due_on, state, state_on, state_words, version))
struct ActionRow {
  GoalActionId action_id;
  GoalId goal_id;
  std::string words, who;
  Date due_on;
  std::optional<Date> done_on;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(ActionRow, (), (action_id, goal_id, words, who, due_on, done_on, version))

constexpr std::string_view goal_columns = "select id, words, due_on, state, state_on, state_words, version from cases_goals where ";
constexpr std::string_view action_columns = "select id, goal_id, words, who, due_on, done_on, version from cases_actions where ";

struct GoalPayload {
  int v = 1;
  GoalId goal_id;
  std::optional<GoalActionId> action_id;
  std::optional<GoalState> state;
};
BOOST_DESCRIBE_STRUCT(GoalPayload, (), (v, goal_id, action_id, state))

struct Writing {
  store::Row row;
  raccordo::facts::Actor actor;
};
Result<Writing> writing(db::Tx& tx, identity::Principal const& principal, std::optional<CaseId> id) {
  if (!id) return not_found();
  auto const access = TRY(reach(tx, principal, *id, "case.update"));
  auto row = store::find(tx, *id);
  if (!row) return not_found();
  if (row->state == CaseState::closed)
    return fail(ProblemKind::conflict, "case-closed", "La scheda è chiusa: non si può modificare.", "Riaprila, poi ripeti la modifica.");
  return Writing{std::move(*row), principal.acting(*access.mandate)};
}

/// What was is kept, whatever is written over it.
template <class Row>
void keep(db::Tx& tx, Uuid id, Row const& before, identity::AccountId by) {
  tx.add("insert into cases_goal_versions (record_id, version, content, replaced_at, replaced_by) values ($1, $2, $3, $4, $5)", id, before.version,
         json::encode(before), tx.now(), by);
}

std::unexpected<Problem> stale_goal() {
  return fail(ProblemKind::conflict, "stale-goal", "Nel frattempo qualcun altro lo ha modificato.",
              "Ciò che hai scritto è ancora qui: ricarica in un’altra scheda per vedere che cosa è cambiato, poi salva di nuovo.");
}

Result<void> check_state(db::Tx& tx, GoalChange const& change) {
  if (change.state_on && *change.state_on > tx.today()) return invalid_field("/state_on", "future", "Questo giorno deve ancora venire.");
  auto const in_part = change.state == GoalState::partly_reached || change.state == GoalState::not_reached || change.state == GoalState::dropped;
  if (in_part && !change.state_words) return invalid_field("/state_words", "required", "Scrivi come è andata.");
  return {};
}

}  // namespace

CaseGoals goals_of(db::Tx& tx, CaseId id) {
  static std::string const goals_sql = std::string(goal_columns) + "case_id = $1 order by case state when 'open' then 0 else 1 end, due_on, id";
  static std::string const actions_sql = std::string(action_columns) + "case_id = $1 order by due_on, id";
  CaseGoals goals;
  for (auto& row : tx.list<GoalRow>(goals_sql, id))
    goals.items.push_back({row.goal_id, std::move(row.words), row.due_on, row.state, row.state_on, std::move(row.state_words), row.version, {}});
  for (auto& row : tx.list<ActionRow>(actions_sql, id)) {
    auto const goal = std::ranges::find(goals.items, row.goal_id, &Goal::goal_id);
    if (goal != goals.items.end()) goal->actions.push_back({row.action_id, std::move(row.words), std::move(row.who), row.due_on, row.done_on, row.version});
  }
  return goals;
}

std::optional<CaseId> case_of(db::Tx& tx, GoalId id) { return tx.find<CaseId>("select case_id from cases_goals where id = $1", id); }
std::optional<CaseId> case_of(db::Tx& tx, GoalActionId id) { return tx.find<CaseId>("select case_id from cases_actions where id = $1", id); }

Result<GoalId> set_goal(db::Tx& tx, identity::Principal const& principal, CaseId id, NewGoal const& what) {
  auto const [row, actor] = TRY(writing(tx, principal, id));
  auto const goal = tx.new_id<GoalId>();
  tx.add("insert into cases_goals (id, case_id, words, due_on, state, version, written_at, written_by) values ($1, $2, $3, $4, $5, 1, $6, $7)", goal, id,
         what.words, what.due_on, GoalState::open, tx.now(), principal.account_id);
  announce(tx, actor, row, facts::case_goal_set, json::encode(GoalPayload{1, goal, {}, GoalState::open}), "social");
  return goal;
}

Result<void> change_goal(db::Tx& tx, identity::Principal const& principal, GoalId id, GoalChange const& change) {
  static std::string const sql = std::string(goal_columns) + "id = $1";
  auto const [row, actor] = TRY(writing(tx, principal, case_of(tx, id)));
  auto const before = tx.find<GoalRow>(sql, id).value();
  if (before.version != change.version) return stale_goal();
  TRY(check_state(tx, change));
  auto const ended = change.state != GoalState::open;
  keep(tx, id.value, before, principal.account_id);
  TRY(tx.execute("update cases_goals set words = $2, due_on = $3, state = $4, state_on = $5, state_words = $6, version = version + 1 where id = $1", id,
                 change.words, change.due_on, change.state, ended ? std::optional(change.state_on.value_or(tx.today())) : std::nullopt,
                 ended ? change.state_words : std::nullopt));
  announce(tx, actor, row, facts::case_goal_changed, json::encode(GoalPayload{1, id, {}, change.state}), "social");
  return {};
}

Result<GoalActionId> add_action(db::Tx& tx, identity::Principal const& principal, GoalId id, NewGoalAction const& what) {
  auto const [row, actor] = TRY(writing(tx, principal, case_of(tx, id)));
  auto const action = tx.new_id<GoalActionId>();
  tx.add("insert into cases_actions (id, goal_id, case_id, words, who, due_on, version, written_at, written_by) values ($1, $2, $3, $4, $5, $6, 1, $7, $8)",
         action, id, row.case_id, what.words, what.who, what.due_on, tx.now(), principal.account_id);
  announce(tx, actor, row, facts::case_action_set, json::encode(GoalPayload{1, id, action, {}}), "social");
  return action;
}

Result<void> change_action(db::Tx& tx, identity::Principal const& principal, GoalActionId id, GoalActionChange const& change) {
  static std::string const sql = std::string(action_columns) + "id = $1";
  auto const [row, actor] = TRY(writing(tx, principal, case_of(tx, id)));
  auto const before = tx.find<ActionRow>(sql, id).value();
  if (before.version != change.version) return stale_goal();
  if (change.done_on && *change.done_on > tx.today()) return invalid_field("/done_on", "future", "Questo giorno deve ancora venire.");
  keep(tx, id.value, before, principal.account_id);
  TRY(tx.execute("update cases_actions set words = $2, who = $3, due_on = $4, done_on = $5, version = version + 1 where id = $1", id, change.words, change.who,
                 change.due_on, change.done_on));
  announce(tx, actor, row, facts::case_action_changed, json::encode(GoalPayload{1, before.goal_id, id, {}}), "social");
  return {};
}

}  // namespace raccordo::cases
