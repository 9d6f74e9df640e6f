// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <platform/time.hpp>

namespace raccordo::time_test {
namespace {

Date day(std::string_view iso) { return Date::parse(iso).value(); }
/// A moment from its UTC text, by the calendar alone.
Instant utc(std::string_view date, int hour, int minute = 0, int second = 0) {
  auto days = std::chrono::sys_days(day(date).ymd()).time_since_epoch();
  return {std::chrono::microseconds(days).count() + ((hour * 60LL + minute) * 60 + second) * 1'000'000};
}

TEST(CivilDate, exists_or_is_not_made) {
  for (auto good : {"2024-02-29", "2000-02-29", "1800-01-01", "2200-12-31", "2016-12-31"}) EXPECT_EQ(day(good).iso(), good);
  for (auto bad : {"2023-02-29", "2026-02-31", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "1799-12-31", "2201-01-01",
                   "0000-00-00"})
    EXPECT_FALSE(Date::parse(bad)) << bad;
}

TEST(CivilDate, is_written_in_one_way_only) {
  for (auto bad : {"", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "01-01-2026", "2026-01-01T00:00", " 2026-01-01", "2026-01-01 ", "+026-01-01",
                   "-026-01-01", "2026-+1-01", "2026-01-0x", "20260101", "２０２６-01-01"})
    EXPECT_FALSE(Date::parse(bad)) << bad;
}

TEST(CivilDate, moves_over_months_leap_days_and_years) {
  EXPECT_EQ(day("2024-02-28").plus_days(1), day("2024-02-29"));
  EXPECT_EQ(day("2023-02-28").plus_days(1), day("2023-03-01"));
  EXPECT_EQ(day("2016-12-31").plus_days(1), day("2017-01-01"));
  EXPECT_EQ(day("2024-01-01").plus_days(-1), day("2023-12-31"));
  EXPECT_EQ(day("2024-01-01").plus_days(366), day("2025-01-01"));
  EXPECT_LT(day("2023-12-31"), day("2024-01-01"));
}

TEST(CivilDate, is_written_the_italian_way_for_people) { EXPECT_EQ(italian_date(day("2024-01-09")), "09/01/2024"); }

TEST(Interval, holds_both_its_ends_and_is_open_where_an_end_is_unknown) {
  DateInterval agreement{day("2011-05-01"), day("2016-12-31")};
  EXPECT_TRUE(agreement.contains(day("2011-05-01")));
  EXPECT_TRUE(agreement.contains(day("2016-12-31")));
  EXPECT_FALSE(agreement.contains(day("2017-01-01")));
  EXPECT_FALSE(agreement.contains(day("2011-04-30")));
  EXPECT_TRUE((DateInterval{{}, day("2016-12-31")}.contains(day("1800-01-01"))));
  EXPECT_TRUE((DateInterval{}.contains(day("2200-12-31"))));
}

TEST(Interval, overlaps_from_a_single_shared_day_on) {
  DateInterval first{day("2011-05-01"), day("2016-12-31")};
  EXPECT_TRUE(first.overlaps({day("2016-12-31"), {}}));
  EXPECT_FALSE(first.overlaps({day("2017-01-01"), {}}));
  EXPECT_TRUE(first.overlaps({{}, day("2011-05-01")}));
  EXPECT_FALSE(first.overlaps({{}, day("2011-04-30")}));
  EXPECT_TRUE(first.overlaps({}));
}

TEST(RomeTime, turns_the_day_at_its_own_midnight_and_not_at_greenwich_s) {
  EXPECT_EQ(rome_date(utc("2025-12-31", 22, 59, 59)), day("2025-12-31"));
  EXPECT_EQ(rome_date(utc("2025-12-31", 23)), day("2026-01-01"));
  EXPECT_EQ(rome_date(utc("2026-06-30", 21, 59, 59)), day("2026-06-30"));
  EXPECT_EQ(rome_date(utc("2026-06-30", 22)), day("2026-07-01"));
}

TEST(RomeTime, has_a_day_of_23_hours_in_march_and_one_of_25_in_october) {
  using std::chrono::hours;
  EXPECT_EQ(rome_midnight(day("2026-03-30")) - rome_midnight(day("2026-03-29")), hours(23));
  EXPECT_EQ(rome_midnight(day("2026-10-26")) - rome_midnight(day("2026-10-25")), hours(25));
  EXPECT_EQ(rome_midnight(day("2026-03-29")) - rome_midnight(day("2026-03-28")), hours(24));
  // 2:00 becomes 3:00 at 1:00 UTC; 3:00 becomes 2:00 at 1:00 UTC.
  EXPECT_EQ(rome_text(utc("2026-03-29", 0, 59)), "29/03/2026 01:59");
  EXPECT_EQ(rome_text(utc("2026-03-29", 1)), "29/03/2026 03:00");
  EXPECT_EQ(rome_text(utc("2026-10-25", 0, 59)), "25/10/2026 02:59");
  EXPECT_EQ(rome_text(utc("2026-10-25", 1)), "25/10/2026 02:00");
}

TEST(RomeTime, keeps_every_day_between_its_midnights_over_forty_years) {
  // One thread remembers the current offset; walking back and forth over the changes must not make it lie.
  for (auto d = day("1995-01-01"); d < day("2035-01-01"); d = d.plus_days(1)) {
    auto midnight = rome_midnight(d);
    ASSERT_EQ(rome_date(midnight), d) << d.iso();
    ASSERT_EQ(rome_date({midnight.us - 1}), d.plus_days(-1)) << d.iso();
  }
}

TEST(UtcText, keeps_microseconds_and_moments_before_1970) {
  EXPECT_EQ(utc_iso({utc("2026-11-21", 9, 30).us + 123'456}), "2026-11-21T09:30:00.123456Z");
  EXPECT_EQ(utc_iso({0}), "1970-01-01T00:00:00.000000Z");
  EXPECT_EQ(utc_iso({-1}), "1969-12-31T23:59:59.999999Z");
}

TEST(Clock, of_a_demonstration_can_be_moved_and_a_fixed_one_stands) {
  SystemClock system;
  auto before = system.now();
  system.shift(std::chrono::hours(24 * 365));
  EXPECT_GE(system.now() - before, std::chrono::hours(24 * 365));
  FixedClock fixed({5});
  fixed.advance(std::chrono::microseconds(2));
  EXPECT_EQ(fixed.now().us, 7);
}

}  // namespace
}  // namespace raccordo::time_test
