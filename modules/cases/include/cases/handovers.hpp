// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>

// The whole load of a worker passes to one or several others of the team, on a day (Europe/Rome); until then it can be undone.
namespace raccordo::cases {

using HandoverId = Id<struct HandoverTag>;

enum class HandoverState { planned, done, undone };
BOOST_DESCRIBE_ENUM(HandoverState, planned, done, undone)

struct NewHandover {
  territory::TeamId team_id;
  identity::AccountId from_id;
  std::vector<identity::AccountId> to_ids;  ///< each case goes to whoever of them then has least
  Date on_day;                              ///< today: at once; at most a year ahead
  std::int64_t overlap_days = 0;            ///< for how many days, beginning with that one, who leaves still works on them beside the new worker
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewHandover, (), (team_id, from_id, to_ids, on_day, overlap_days, reason))
inline constexpr auto constraints(json::Of<NewHandover>) {
  return json::table(json::field<&NewHandover::to_ids>().items(1, 20), json::field<&NewHandover::overlap_days>().range(0, 90),
                     json::field<&NewHandover::reason>().length(3, 1000));
}

/// Who gets how many, beside what they have.
struct HandoverShare {
  identity::AccountId account_id;
  std::string display_name;
  std::int64_t cases = 0, open_cases = 0;
};
BOOST_DESCRIBE_STRUCT(HandoverShare, (), (account_id, display_name, cases, open_cases))
struct HandoverPreview {
  std::int64_t cases = 0, high_or_urgent = 0, late_steps = 0;
  std::vector<HandoverShare> shares;
};
BOOST_DESCRIBE_STRUCT(HandoverPreview, (), (cases, high_or_urgent, late_steps, shares))

struct Handover {
  HandoverId handover_id;
  territory::TeamId team_id;
  HandoverState state{};
  std::string from_name;
  Date on_day;
  std::int64_t overlap_days = 0;
  std::string reason, planned_by;
  std::vector<HandoverShare> shares;
};
BOOST_DESCRIBE_STRUCT(Handover, (), (handover_id, team_id, state, from_name, on_day, overlap_days, reason, planned_by, shares))
struct Handovers {
  std::vector<Handover> items;  ///< those planned, the nearest first, then the last 10 done
};
BOOST_DESCRIBE_STRUCT(Handovers, (), (items))

}  // namespace raccordo::cases
