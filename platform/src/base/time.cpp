// SPDX-License-Identifier: EUPL-1.2
#include <platform/time.hpp>

#include <charconv>
#include <cstdio>
#include <date/tz.h>

namespace raccordo {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

date::time_zone const& rome() {
  static date::time_zone const* zone = date::locate_zone("Europe/Rome");
  return *zone;
}

date::sys_time<std::chrono::microseconds> sys(Instant at) { return date::sys_time<std::chrono::microseconds>(std::chrono::microseconds(at.us)); }

}  // namespace

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  auto y = digits(iso.substr(0, 4)), m = digits(iso.substr(5, 2)), d = digits(iso.substr(8, 2));
  if (!y || !m || !d || *y < 1800 || *y > 2200) return std::nullopt;
  std::chrono::year_month_day ymd{std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)), std::chrono::day(static_cast<unsigned>(*d))};
  if (!ymd.ok()) return std::nullopt;
  return from(ymd);
}

std::string Date::iso() const {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(ymd_.year()), static_cast<unsigned>(ymd_.month()), static_cast<unsigned>(ymd_.day()));
  return text;
}

Date Date::plus_days(int days) const { return from(std::chrono::year_month_day(std::chrono::sys_days(ymd_) + std::chrono::days(days))); }

Date rome_date(Instant at) {
  // Every write asks for today; the zone database search is spared while the offset cannot have changed.
  struct Span {
    std::int64_t begin = 1, end = 0, offset = 0;
  };
  thread_local Span span;
  if (at.us < span.begin || at.us >= span.end) {
    auto info = rome().get_info(sys(at));
    span = {std::chrono::microseconds(info.begin.time_since_epoch()).count(), std::chrono::microseconds(info.end.time_since_epoch()).count(),
            std::chrono::microseconds(info.offset).count()};
  }
  auto local = std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(at.us + span.offset));
  return Date::from(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(local)));
}

Instant rome_midnight(Date day) {
  auto days = std::chrono::sys_days(day.ymd()).time_since_epoch();
  date::local_time<std::chrono::microseconds> local{std::chrono::microseconds(days)};
  return {rome().to_sys(local, date::choose::earliest).time_since_epoch().count()};
}

std::string utc_iso(Instant at) {
  auto time = std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(at.us));
  auto day = std::chrono::floor<std::chrono::days>(time);
  auto rest = std::chrono::hh_mm_ss(time - day);
  char text[40];
  std::snprintf(text, sizeof text, "%sT%02d:%02d:%02d.%06dZ", Date::from(std::chrono::year_month_day(day)).iso().c_str(),
                static_cast<int>(rest.hours().count()), static_cast<int>(rest.minutes().count()), static_cast<int>(rest.seconds().count()),
                static_cast<int>(rest.subseconds().count()));
  return text;
}

std::string rome_text(Instant at) { return date::format("%d/%m/%Y %H:%M", date::floor<std::chrono::minutes>(rome().to_local(sys(at)))); }

std::string italian_date(Date day) {
  char text[16];
  std::snprintf(text, sizeof text, "%02u/%02u/%04d", static_cast<unsigned>(day.ymd().day()), static_cast<unsigned>(day.ymd().month()),
                static_cast<int>(day.ymd().year()));
  return text;
}

Instant SystemClock::now() const {
  auto real = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch());
  return {real.count() + shift_.load()};
}

}  // namespace raccordo
