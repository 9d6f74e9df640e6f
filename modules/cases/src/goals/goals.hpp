// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>
#include <cases/goals.hpp>

// Goals and actions; whoever may write the work of a case writes them.
namespace raccordo::cases {

CaseGoals goals_of(db::Tx& tx, CaseId id);
/// The case a goal or an action is of; nothing for an unknown one.
std::optional<CaseId> case_of(db::Tx& tx, GoalId id);
std::optional<CaseId> case_of(db::Tx& tx, GoalActionId id);

/// conflict "case-closed".
Result<GoalId> set_goal(db::Tx& tx, identity::Principal const& principal, CaseId id, NewGoal const& what);
/// conflict "stale-goal" when somebody changed it since; conflict "case-closed"; invalid "/state_on", "/state_words".
Result<void> change_goal(db::Tx& tx, identity::Principal const& principal, GoalId id, GoalChange const& change);
Result<GoalActionId> add_action(db::Tx& tx, identity::Principal const& principal, GoalId id, NewGoalAction const& what);
/// The same of an action; invalid "/done_on".
Result<void> change_action(db::Tx& tx, identity::Principal const& principal, GoalActionId id, GoalActionChange const& change);

}  // namespace raccordo::cases
