// SPDX-License-Identifier: EUPL-1.2
#include "api/rate_limit.hpp"

#include <algorithm>
#include <cmath>

namespace raccordo::api {

namespace {
constexpr double minute_us = 60e6;
}

RateLimiter::Verdict RateLimiter::take(std::string_view key, int per_minute, Instant now) {
  if (per_minute <= 0) return {};
  std::string name(key);
  auto& shelf = shelves_[std::hash<std::string>{}(name) % shelves_.size()];
  std::lock_guard lock(shelf.mutex);
  if (shelf.buckets.size() > shelf.sweep_above) forget_full(shelf, now);
  auto [entry, fresh] = shelf.buckets.try_emplace(std::move(name), Bucket{static_cast<double>(per_minute), now});
  auto& bucket = entry->second;
  auto passed = std::max<std::int64_t>(0, now.us - bucket.at.us);  // a demonstration's clock may step back
  bucket.tokens = std::min<double>(per_minute, bucket.tokens + static_cast<double>(passed) * per_minute / minute_us);
  bucket.at = now;
  Verdict verdict{.allowed = bucket.tokens >= 1, .limit = per_minute};
  if (verdict.allowed) bucket.tokens -= 1;
  verdict.remaining = static_cast<int>(bucket.tokens);
  double missing = verdict.allowed ? per_minute - bucket.tokens : 1 - bucket.tokens;
  verdict.reset_seconds = static_cast<int>(std::ceil(missing * 60 / per_minute));
  return verdict;
}

/// A bucket untouched for a minute is full again, and the same as none.
void RateLimiter::forget_full(Shelf& shelf, Instant now) {
  std::erase_if(shelf.buckets, [&](auto const& entry) { return now.us - entry.second.at.us > static_cast<std::int64_t>(minute_us); });
  shelf.sweep_above = std::max<std::size_t>(4096, shelf.buckets.size() * 2);
}

}  // namespace raccordo::api
