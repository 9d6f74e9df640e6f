// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include <platform/time.hpp>

namespace raccordo::api {

/// Token buckets: a minute's worth of requests at once, refilled evenly. Safe from any thread.
class RateLimiter {
 public:
  struct Verdict {
    bool allowed = true;
    int limit = 0;  ///< 0: switched off, nothing to tell
    int remaining = 0;
    int reset_seconds = 0;  ///< until the bucket is full, or when refused until the next request is allowed
  };
  Verdict take(std::string_view key, int per_minute, Instant now);

 private:
  struct Bucket {
    double tokens = 0;
    Instant at{};
  };
  /// Several, so that threads do not wait for one lock; each forgets full buckets when it grows.
  struct Shelf {
    std::mutex mutex;
    std::unordered_map<std::string, Bucket> buckets;
    std::size_t sweep_above = 4096;
  };
  static void forget_full(Shelf& shelf, Instant now);
  std::array<Shelf, 16> shelves_;
};

}  // namespace raccordo::api
