// SPDX-License-Identifier: EUPL-1.2
#include <platform/json.hpp>

#include "property.hpp"

// Days, moments and intervals, against the plainest arithmetic there is: counting days.
namespace raccordo::fuzz {
namespace {

/// Days since 1970-01-01 by the rules of the calendar alone (no library): the oracle for Date.
std::int64_t day_number(int year, int month, int day) {
  std::int64_t days = 0;
  auto leap = [](int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; };
  for (int y = 1800; y < year; ++y) days += leap(y) ? 366 : 365;
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int m = 1; m < month; ++m) days += lengths[m - 1] + (m == 2 && leap(year) ? 1 : 0);
  return days + day - 1 - 62091;
}
std::int64_t day_number(Date day) {
  return day_number(static_cast<int>(day.ymd().year()), static_cast<int>(static_cast<unsigned>(day.ymd().month())),
                    static_cast<int>(static_cast<unsigned>(day.ymd().day())));
}

void check_text(std::string_view text) {
  auto day = Date::parse(text);
  if (!day) return;
  require(day->iso() == text, "a day is written in one way only");
  require(day->ymd().ok(), "the day exists");
  require(day_number(day->plus_days(1)) == day_number(*day) + 1, "tomorrow is one day later");
}

void check_instant(std::string_view text) {
  std::string quoted;
  json::append_text(quoted, text);
  auto at = json::decode<Instant>(quoted);
  if (!at) return;
  require(json::decode<Instant>("\"" + utc_iso(*at) + "\"") == *at, "a moment is read back from its UTC text");
  require(rome_text(*at).size() == 16, "a moment can be shown");
}

Date some_day(Bytes& bytes) {
  static Date const first = Date::parse("1900-01-01").value();
  return first.plus_days(static_cast<int>(bytes.number(2)));
}
DateInterval some_interval(Bytes& bytes, Date near) {
  auto kind = bytes.byte();
  DateInterval interval;
  if (kind & 1) interval.from = near.plus_days(bytes.byte() % 32 - 16);
  if (kind & 2) interval.to = near.plus_days(bytes.byte() % 32 - 16);
  return interval;
}
bool holds(DateInterval const& interval, Date day) {
  return (!interval.from || day_number(*interval.from) <= day_number(day)) && (!interval.to || day_number(day) <= day_number(*interval.to));
}
bool in_order(DateInterval const& interval) { return !interval.from || !interval.to || *interval.from <= *interval.to; }

void check_intervals(Bytes bytes) {
  auto near = some_day(bytes);
  auto a = some_interval(bytes, near), b = some_interval(bytes, near);
  require(a.overlaps(b) == b.overlaps(a), "overlapping is mutual");
  bool shared = false;
  for (int i = -20; i <= 20; ++i) {
    auto day = near.plus_days(i);
    require(a.contains(day) == holds(a, day), "an interval holds the days between its ends");
    shared = shared || (holds(a, day) && holds(b, day));
  }
  if (in_order(a) && in_order(b)) require(a.overlaps(b) == shared, "two intervals overlap exactly when they share a day");
}

void check_rome(Bytes bytes) {
  auto day = some_day(bytes);
  auto midnight = rome_midnight(day);
  require(rome_date(midnight) == day && rome_date({midnight.us - 1}) == day.plus_days(-1), "a day begins at its midnight");
  Instant at{midnight.us + static_cast<std::int64_t>(bytes.number(5) % (30LL * 3600 * 1'000'000))};
  auto where = rome_date(at);
  require(rome_midnight(where) <= at && at < rome_midnight(where.plus_days(1)), "every moment lies in its own day");
}

}  // namespace
}  // namespace raccordo::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  raccordo::fuzz::check_text(raccordo::fuzz::text_of(data, size));
  raccordo::fuzz::check_instant(raccordo::fuzz::text_of(data, size));
  raccordo::fuzz::check_intervals({data, size});
  raccordo::fuzz::check_rome({data, size});
  return 0;
}
