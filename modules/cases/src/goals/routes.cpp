// SPDX-License-Identifier: EUPL-1.2
#include "goals/routes.hpp"

#include "goals/goals.hpp"
#include "record/once.hpp"
#include "record/parameters.hpp"

namespace raccordo::cases {

struct GoalRef {
  GoalId goal_id;
};
BOOST_DESCRIBE_STRUCT(GoalRef, (), (goal_id))
struct GoalActionRef {
  GoalActionId action_id;
};
BOOST_DESCRIBE_STRUCT(GoalActionRef, (), (action_id))

namespace {

constexpr std::string_view goal_tag = "cases";
using identity::Principal;

/// All goals as they have become, to who changed one: named by its own fact, or written down as an opening.
CaseGoals after_change(db::Tx& tx, Principal const& who, CaseId id) {
  auto const row = store::find(tx, id).value();
  if (auto const access = reach(tx, who, id, "case.read"))
    identity::log_further_reading(tx, who, *access, reading_of(*access, id, row.controller_id), row.thread_id);
  return goals_of(tx, id);
}

void add_new_ones(api::Api& api, Desks const& desks) {
  api.post<CaseRef, NewGoal, api::Created<CaseGoals>>({.path = "/cases/{case_id}/goals",
                                                       .operation_id = "set_goal",
                                                       .summary = "Set a goal, with the day it is to be reached by",
                                                       .tag = goal_tag,
                                                       .action = "case.update"},
                                                      [desks](api::Call& call, CaseRef const& ref, NewGoal const& what) -> Result<api::Created<CaseGoals>> {
                                                        auto const request = key_of(call, "goal.set", ref.case_id.text());
                                                        auto const& who = call.principal<Principal>();
                                                        return desks.database.write([&](db::Tx& tx) -> Result<api::Created<CaseGoals>> {
                                                          TRY(once<GoalId>(tx, request, [&] { return set_goal(tx, who, ref.case_id, what); }));
                                                          return api::Created<CaseGoals>{after_change(tx, who, ref.case_id),
                                                                                         "/cases/" + ref.case_id.text() + "/goals"};
                                                        });
                                                      });
  api.post<GoalRef, NewGoalAction, api::Created<CaseGoals>>(
      {.path = "/goals/{goal_id}/actions",
       .operation_id = "add_goal_action",
       .summary = "Say who does what for a goal, and by when",
       .tag = goal_tag,
       .action = "case.update"},
      [desks](api::Call& call, GoalRef const& ref, NewGoalAction const& what) -> Result<api::Created<CaseGoals>> {
        auto const request = key_of(call, "goal.action", ref.goal_id.text());
        auto const& who = call.principal<Principal>();
        return desks.database.write([&](db::Tx& tx) -> Result<api::Created<CaseGoals>> {
          TRY(once<GoalActionId>(tx, request, [&] { return add_action(tx, who, ref.goal_id, what); }));
          auto const id = case_of(tx, ref.goal_id).value();
          return api::Created<CaseGoals>{after_change(tx, who, id), "/cases/" + id.text() + "/goals"};
        });
      });
}

}  // namespace

void add_goal_routes(api::Api& api, Desks const& desks) {
  api.get<CaseRef, CaseGoals>({.path = "/cases/{case_id}/goals",
                               .operation_id = "case_goals",
                               .summary = "What is to be reached, by when, and who does what for it",
                               .tag = goal_tag,
                               .action = "case.read"},
                              [desks](api::Call& call, CaseRef const& ref) { return open_goals(desks, call.principal<Principal>(), ref.case_id); });
  add_new_ones(api, desks);
  api.put<GoalRef, GoalChange, CaseGoals>(
      {.path = "/goals/{goal_id}", .operation_id = "change_goal", .summary = "Change a goal, or say how it went", .tag = goal_tag, .action = "case.update"},
      [desks](api::Call& call, GoalRef const& ref, GoalChange const& change) {
        auto const& who = call.principal<Principal>();
        return desks.database.write([&](db::Tx& tx) -> Result<CaseGoals> {
          TRY(change_goal(tx, who, ref.goal_id, change));
          return after_change(tx, who, case_of(tx, ref.goal_id).value());
        });
      });
  api.put<GoalActionRef, GoalActionChange, CaseGoals>({.path = "/goal-actions/{action_id}",
                                                       .operation_id = "change_goal_action",
                                                       .summary = "Change an action, or say when it was done",
                                                       .tag = goal_tag,
                                                       .action = "case.update"},
                                                      [desks](api::Call& call, GoalActionRef const& ref, GoalActionChange const& change) {
                                                        auto const& who = call.principal<Principal>();
                                                        return desks.database.write([&](db::Tx& tx) -> Result<CaseGoals> {
                                                          TRY(change_action(tx, who, ref.action_id, change));
                                                          return after_change(tx, who, case_of(tx, ref.action_id).value());
                                                        });
                                                      });
}

}  // namespace raccordo::cases
