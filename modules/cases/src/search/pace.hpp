// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <chrono>
#include <mutex>
#include <unordered_map>

#include <platform/db.hpp>

// Whether the network knows a person may be asked a few times an hour: whoever could ask without end could try every code.
namespace raccordo::cases {

inline constexpr int questions_per_hour = 20;

/// Counts by the time that passes here, which no setting of the clock can hurry. Safe from any thread.
class Pace {
 public:
  using Moment = std::chrono::steady_clock::time_point;
  bool admit(Uuid account, Moment now);

 private:
  /// The last admitted moments, in a ring: the oldest stands at `next`.
  struct Asked {
    std::array<Moment, questions_per_hour> at{};
    std::size_t next = 0, count = 0;
  };
  std::mutex mutex_;
  std::unordered_map<Uuid, Asked> asked_;
};

/// Counts in the database, by the product's clock: over restarts, and over all servers. too_many "asked-too-often".
Result<void> count_question(db::Tx& tx, Uuid account);
std::unexpected<Problem> asked_too_often();

}  // namespace raccordo::cases
