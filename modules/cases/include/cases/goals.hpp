// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>

// What is to be reached, by when, and who does what for it; section "social". Days are civil (Europe/Rome).
namespace raccordo::cases {

using GoalId = Id<struct GoalTag>;
using GoalActionId = Id<struct GoalActionTag>;

enum class GoalState { open, reached, partly_reached, not_reached, dropped };
BOOST_DESCRIBE_ENUM(GoalState, open, reached, partly_reached, not_reached, dropped)

struct GoalAction {
  GoalActionId action_id;
  std::string words;
  std::string who;  ///< a person or a service, as the team calls them
  Date due_on;
  std::optional<Date> done_on;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(GoalAction, (), (action_id, words, who, due_on, done_on, version))
struct Goal {
  GoalId goal_id;
  std::string words;
  Date due_on;
  GoalState state{};
  std::optional<Date> state_on;            ///< since when it is no longer open
  std::optional<std::string> state_words;  ///< how it went
  std::int64_t version = 1;
  std::vector<GoalAction> actions;  ///< the nearest day first
};
BOOST_DESCRIBE_STRUCT(Goal, (), (goal_id, words, due_on, state, state_on, state_words, version, actions))
struct CaseGoals {
  std::vector<Goal> items;  ///< open ones first, then by day
};
BOOST_DESCRIBE_STRUCT(CaseGoals, (), (items))

struct NewGoal {
  std::string words;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(NewGoal, (), (words, due_on))
inline constexpr auto constraints(json::Of<NewGoal>) { return json::table(json::field<&NewGoal::words>().length(3, 1000)); }
/// The whole goal as it is to be; `version` is the one it was changed from.
struct GoalChange {
  std::int64_t version = 0;
  std::string words;
  Date due_on;
  GoalState state{};
  std::optional<Date> state_on;            ///< today when absent; not in the future
  std::optional<std::string> state_words;  ///< needed where it was not fully reached
};
BOOST_DESCRIBE_STRUCT(GoalChange, (), (version, words, due_on, state, state_on, state_words))
inline constexpr auto constraints(json::Of<GoalChange>) {
  return json::table(json::field<&GoalChange::version>().range(1, 1'000'000'000), json::field<&GoalChange::words>().length(3, 1000),
                     json::field<&GoalChange::state_words>().length(1, 2000));
}
struct NewGoalAction {
  std::string words, who;
  Date due_on;
};
BOOST_DESCRIBE_STRUCT(NewGoalAction, (), (words, who, due_on))
inline constexpr auto constraints(json::Of<NewGoalAction>) {
  return json::table(json::field<&NewGoalAction::words>().length(3, 500), json::field<&NewGoalAction::who>().length(2, 200));
}
struct GoalActionChange {
  std::int64_t version = 0;
  std::string words, who;
  Date due_on;
  std::optional<Date> done_on;  ///< not in the future
};
BOOST_DESCRIBE_STRUCT(GoalActionChange, (), (version, words, who, due_on, done_on))
inline constexpr auto constraints(json::Of<GoalActionChange>) {
  return json::table(json::field<&GoalActionChange::version>().range(1, 1'000'000'000), json::field<&GoalActionChange::words>().length(3, 500),
                     json::field<&GoalActionChange::who>().length(2, 200));
}

}  // namespace raccordo::cases
