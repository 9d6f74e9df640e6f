// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <functional>
#include <vector>

namespace raccordo::bench {

/// What `clients` threads did in the time given.
struct Load {
  double per_second = 0;
  double p50_ms = 0, p95_ms = 0, p99_ms = 0, max_ms = 0;
  std::int64_t done = 0, failed = 0;
};

/// `work(client)` answers whether it succeeded; called again and again by each thread until the time is over. The first tenth of the
/// time is a warm-up and is not counted.
Load run_load(int clients, std::chrono::milliseconds duration, std::function<bool(int client)> const& work);

}  // namespace raccordo::bench
