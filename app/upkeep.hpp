// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <platform/projection.hpp>

namespace raccordo {

/// What nobody waits for: projections take in new facts, answers kept for repeated forms are forgotten after two days. One
/// thread, which a failure does not end: the next round tries again.
class Upkeep {
 public:
  Upkeep(db::Database& database, std::vector<Projection> const& projections);
  ~Upkeep();

 private:
  void run(std::stop_token stop);
  void round(int number);

  db::Database& database_;
  std::vector<Projection> const& projections_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

}  // namespace raccordo
