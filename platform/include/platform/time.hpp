// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <atomic>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raccordo {

/// A moment: microseconds since the epoch, UTC. Never a civil date.
struct Instant {
  std::int64_t us = 0;
  auto operator<=>(Instant const&) const = default;
};
inline Instant operator+(Instant a, std::chrono::microseconds d) { return {a.us + d.count()}; }
inline std::chrono::microseconds operator-(Instant a, Instant b) { return std::chrono::microseconds(a.us - b.us); }

/// A civil date of Italy (proleptic Gregorian). Only valid days exist: 31/2 cannot be made.
class Date {
 public:
  constexpr Date() = default;
  /// Exactly "YYYY-MM-DD" and a day that exists, year 1800..2200; nothing otherwise.
  static std::optional<Date> parse(std::string_view iso);
  static Date from(std::chrono::year_month_day ymd) {
    Date d;
    d.ymd_ = ymd;
    return d;
  }
  std::string iso() const;
  std::chrono::year_month_day ymd() const { return ymd_; }
  Date plus_days(int days) const;
  /// From this day to that one: 1 to the next, negative to one before.
  int days_until(Date other) const { return static_cast<int>((std::chrono::sys_days(other.ymd_) - std::chrono::sys_days(ymd_)).count()); }
  auto operator<=>(Date const&) const = default;

 private:
  std::chrono::year_month_day ymd_{std::chrono::year{2000}, std::chrono::January, std::chrono::day{1}};
};

/// Civil validity, both ends inclusive as Italian acts write them ("fino al 31/12/2016"); an absent end is open.
struct DateInterval {
  std::optional<Date> from;
  std::optional<Date> to;
  bool contains(Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
  bool overlaps(DateInterval const& other) const { return (!from || !other.to || *from <= *other.to) && (!other.from || !to || *other.from <= *to); }
};

/// The civil date in Europe/Rome at that moment.
Date rome_date(Instant at);
/// First moment of that civil day in Europe/Rome.
Instant rome_midnight(Date day);
/// "2026-11-21T09:30:00.123456Z"
std::string utc_iso(Instant at);
/// "21/11/2026 10:30" in Europe/Rome, for documents read by people.
std::string rome_text(Instant at);
std::string italian_date(Date day);  ///< "21/11/2026"

/// Where the product learns the time. In a demonstration database an administrator may shift it.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};
class SystemClock final : public Clock {
 public:
  Instant now() const override;
  void shift(std::chrono::microseconds by) { shift_ = by.count(); }
  std::chrono::microseconds shifted() const { return std::chrono::microseconds(shift_.load()); }

 private:
  std::atomic<std::int64_t> shift_{0};
};
class FixedClock final : public Clock {
 public:
  explicit FixedClock(Instant at) : us_(at.us) {}
  Instant now() const override { return {us_.load()}; }
  void advance(std::chrono::microseconds by) { us_ += by.count(); }

 private:
  std::atomic<std::int64_t> us_;
};

}  // namespace raccordo
