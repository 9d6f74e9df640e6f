// SPDX-License-Identifier: EUPL-1.2
#include "load.hpp"

#include <algorithm>
#include <thread>

namespace raccordo::bench {
namespace {

using Clock = std::chrono::steady_clock;

double percentile(std::vector<double> const& sorted, double share) {
  if (sorted.empty()) return 0;
  return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

}  // namespace

Load run_load(int clients, std::chrono::milliseconds duration, std::function<bool(int)> const& work) {
  auto const begin = Clock::now(), counted_from = begin + duration / 10, end = begin + duration;
  std::vector<std::vector<double>> latencies(static_cast<std::size_t>(clients));
  std::vector<std::int64_t> failures(static_cast<std::size_t>(clients));
  {
    std::vector<std::jthread> threads;
    for (int client = 0; client < clients; ++client)
      threads.emplace_back([&, client, mine = static_cast<std::size_t>(client)] {
        for (auto before = Clock::now(); before < end; before = Clock::now()) {
          bool const fine = work(client);
          if (before < counted_from) continue;
          latencies[mine].push_back(std::chrono::duration<double, std::milli>(Clock::now() - before).count());
          failures[mine] += fine ? 0 : 1;
        }
      });
  }
  Load load;
  std::vector<double> all;
  for (auto const& one : latencies) all.insert(all.end(), one.begin(), one.end());
  for (auto failed : failures) load.failed += failed;
  std::ranges::sort(all);
  load.done = static_cast<std::int64_t>(all.size());
  load.per_second = static_cast<double>(load.done) / std::chrono::duration<double>(end - counted_from).count();
  load.p50_ms = percentile(all, 0.5), load.p95_ms = percentile(all, 0.95), load.p99_ms = percentile(all, 0.99);
  load.max_ms = all.empty() ? 0 : all.back();
  return load;
}

}  // namespace raccordo::bench
