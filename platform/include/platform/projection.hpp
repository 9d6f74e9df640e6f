// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <platform/db.hpp>

namespace raccordo {

/// A table computed from facts after they are committed. It reads only facts and its own tables, and catching up twice changes
/// nothing the second time.
struct Projection {
  struct Difference {
    std::string key, live, rebuilt;
  };
  std::string name;                                     ///< "desk.progress"
  std::function<Result<void>(db::Database&)> catch_up;  ///< takes in the facts decided since the last time
  /// Makes it again from the first fact, beside the live one, and names every row that is not equal. Catches up first.
  std::function<Result<std::vector<Difference>>(db::Database&)> check;
  std::function<Result<void>(db::Database&)> rebuild;  ///< replaces the live one
};

}  // namespace raccordo
