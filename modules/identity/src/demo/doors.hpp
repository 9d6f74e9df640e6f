// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>

#include "sessions/store.hpp"

// What exists only in a database of demonstration: entering with one click, and moving the clock.
namespace raccordo::identity {

/// not_found for whoever is not offered at the door.
Result<OpenedSession> enter_as(Setup const& setup, AccountId account, std::optional<std::string_view> old_cookie);

struct DemoClock {
  Instant now;
  Date today;
  Date real_today;
  std::int64_t shifted_seconds = 0;
};
BOOST_DESCRIBE_STRUCT(DemoClock, (), (now, today, real_today, shifted_seconds))
struct ClockMove {
  Date date;
};
BOOST_DESCRIBE_STRUCT(ClockMove, (), (date))

DemoClock demo_clock(Setup const& setup);
/// To that day, at the same time of the day. Sessions move along: nobody is thrown out by a holiday of the clock.
Result<DemoClock> move_clock(Setup const& setup, Date date);

}  // namespace raccordo::identity
