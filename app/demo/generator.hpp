// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>

#include <benefits/benefits.hpp>

namespace raccordo::demo {

/// What the generator works with. The database runs on `clock`, which the generator moves through the years, and on seeded randomness:
/// the same settings tell the same story, row by row.
struct Parts {
  db::Database& database;
  territory::Territory& territory;
  access::Contacts& contacts;
  cases::Cases& cases;
  benefits::Files& files;
  FixedClock& clock;
};
struct Settings {
  std::int64_t cases = 300;
  std::string folder;  ///< of data/demo
  Instant until;       ///< the demonstration's present
  std::uint64_t seed = 20260101;
};
struct Made {
  std::int64_t cases = 0, waiting = 0;
  int accounts = 0;
};
using OnProgress = std::function<void(std::int64_t done, std::int64_t of)>;

/// Invented people tell invented needs at real doors, through the use cases that real people go through. Nothing is kept in memory but
/// what is still to happen.
Result<Made> generate(Parts const& parts, Settings const& settings, OnProgress const& on_progress);

}  // namespace raccordo::demo
