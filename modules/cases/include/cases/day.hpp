// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>

// A worker's day: what is late and why, what others changed since one looked, whom one stands in for. Rows of lists: no content of a case.
namespace raccordo::cases {

/// A case of mine with something whose day has come or gone.
struct DayCase {
  CaseRow row;
  std::int64_t late_actions = 0;  ///< actions for its goals whose day has gone by
};
BOOST_DESCRIBE_STRUCT(DayCase, (), (row, late_actions))

/// given: it became mine. written: somebody else wrote the work.
enum class DayChange { given, written };
BOOST_DESCRIBE_ENUM(DayChange, given, written)
struct ChangedCase {
  CaseRow row;
  DayChange what{};
  Instant at;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(ChangedCase, (), (row, what, at, by_name))

struct Covered {
  identity::AccountId account_id;
  std::string display_name;
  Date to;
  std::int64_t open_cases = 0, late_steps = 0;
};
BOOST_DESCRIBE_STRUCT(Covered, (), (account_id, display_name, to, open_cases, late_steps))

struct MyDay {
  std::int64_t open_cases = 0;
  std::vector<DayCase> due;          ///< steps of today and before, and late actions; the oldest first, at most 20
  std::optional<Instant> since;      ///< when one last said to have looked; absent: never, and the last seven days are shown
  std::vector<ChangedCase> changed;  ///< newest first, at most 20
  std::vector<Covered> covering;
};
BOOST_DESCRIBE_STRUCT(MyDay, (), (open_cases, due, since, changed, covering))

}  // namespace raccordo::cases
