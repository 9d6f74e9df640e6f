// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

#include <platform/projection.hpp>

namespace raccordo {

struct Chore {
  std::string_view name;
  int every = 1;  ///< seconds
  std::function<Result<void>()> run;
};

/// Projections take in new facts, answers kept for repeated forms are forgotten after two days.
std::vector<Chore> usual_chores(db::Database& database, std::vector<Projection> const& projections);

/// What nobody waits for, on one thread. A failure does not end it: the next round tries again.
class Upkeep {
 public:
  explicit Upkeep(std::vector<Chore> chores);
  ~Upkeep();

 private:
  void run(std::stop_token stop);
  void round(int number);

  std::vector<Chore> chores_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;
};

}  // namespace raccordo
