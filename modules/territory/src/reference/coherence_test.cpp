// SPDX-License-Identifier: EUPL-1.2
#include "reference/coherence.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

// Overlaps and gaps against an oracle that asks every single day.
namespace raccordo::territory::coherence_test {
namespace {

constexpr int days = 24;  ///< day 0 stands for all the time before, the last one for all the time after
Date const origin = *Date::parse("2020-01-01");

struct Span {
  int from = 0;   ///< 0: first day not known
  int to = days;  ///< days: no last day
};
MaybeDay first_day(Span const& s) { return s.from == 0 ? MaybeDay() : MaybeDay(origin.plus_days(s.from)); }
MaybeDay last_day(Span const& s) { return s.to == days ? MaybeDay() : MaybeDay(origin.plus_days(s.to)); }
bool covers(Span const& s, int day) { return s.from <= day && day <= s.to; }
void showValue(Span const& s, std::ostream& out) { out << s.from << ".." << s.to; }

rc::Gen<std::vector<Span>> spans() {
  auto const span = rc::gen::map(rc::gen::pair(rc::gen::inRange(0, days), rc::gen::inRange(0, days)), [](std::pair<int, int> ends) {
    // Every fifth end is open; a last day never comes before the first.
    Span s{ends.first % 5 == 0 ? 0 : ends.first, ends.second % 5 == 0 ? days : ends.second};
    if (s.to < std::max(s.from, 1)) s.to = std::max(s.from, 1);
    return s;
  });
  return rc::gen::resize(6, rc::gen::container<std::vector<Span>>(span));
}

/// The territory with one municipality, four bodies and these delegations, the line of each its number and one.
Dataset delegations(std::vector<Span> const& wanted) {
  Dataset d;
  d.municipalities.push_back({.istat_code = "000001"});
  d.bodies.push_back({.code = "body"});
  for (auto const& s : wanted)
    d.assignments.push_back({.municipality = "000001",
                             .function = "minors",
                             .body = "body",
                             .valid_from = first_day(s),
                             .from_precision = s.from == 0 ? Precision::unknown : Precision::day,
                             .valid_to = last_day(s)});
  return d;
}
Dataset memberships(std::vector<Span> const& wanted) {
  Dataset d;
  d.municipalities.push_back({.istat_code = "000001"});
  d.areas.push_back({.code = "one", .kind = AreaKind::sub_area});
  d.areas.push_back({.code = "two", .kind = AreaKind::sub_area});
  for (std::size_t i = 0; i < wanted.size(); ++i)
    d.area_members.push_back({.area = i % 2 ? "one" : "two", .istat_code = "000001", .valid_from = first_day(wanted[i]), .valid_to = last_day(wanted[i])});
  return d;
}
template <class Row>
LineOf<Row> position_in(std::vector<Row> const& rows) {
  return [&rows](Row const& row) { return static_cast<int>(&row - rows.data()) + 1; };
}

std::set<int> lines_named(std::vector<Fault> const& faults, std::string_view code) {
  std::set<int> lines;
  for (auto const& fault : faults)
    if (fault.code == code) lines.insert(fault.lines.begin(), fault.lines.end());
  return lines;
}

enum class Unknown { counts, yields };

/// The lines that share a day with another; where the unknown yields, only with one of its own sort.
std::set<int> overlapping(std::vector<Span> const& all, Unknown unknown) {
  std::set<int> lines;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = 0; j < all.size(); ++j)
      for (int day = 0; day <= days; ++day) {
        bool const alike = unknown == Unknown::counts || (all[i].from == 0) == (all[j].from == 0);
        if (i != j && alike && covers(all[i], day) && covers(all[j], day)) lines.insert(static_cast<int>(i) + 1);
      }
  return lines;
}
/// How many stretches of days nobody covers between days that somebody covers.
std::size_t holes(std::vector<Span> const& all) {
  std::size_t found = 0;
  bool begun = false, open = false;
  for (int day = 0; day <= days; ++day) {
    bool const covered = std::ranges::any_of(all, [&](Span const& s) { return covers(s, day); });
    if (covered && open) ++found;
    open = begun && !covered;
    begun = begun || covered;
  }
  return found;
}

RC_GTEST_PROP(Coherence, names_every_delegation_that_meets_another_and_no_other, ()) {
  auto const wanted = *spans();
  auto const rows = delegations(wanted);
  Lines lines;
  lines.assignment = position_in(rows.assignments);
  RC_ASSERT(lines_named(incoherences(rows, lines), "overlap") == overlapping(wanted, Unknown::yields));
}

RC_GTEST_PROP(Coherence, names_every_membership_that_meets_another_and_no_other, ()) {
  auto const wanted = *spans();
  auto const rows = memberships(wanted);
  Lines lines;
  lines.area_member = position_in(rows.area_members);
  RC_ASSERT(lines_named(incoherences(rows, lines), "overlap") == overlapping(wanted, Unknown::counts));
}

RC_GTEST_PROP(Coherence, finds_exactly_the_days_that_nobody_covers, ()) {
  auto const wanted = *spans();
  RC_ASSERT(gaps(delegations(wanted)).size() == holes(wanted));
  RC_ASSERT(gaps(memberships(wanted)).size() == holes(wanted));
}

TEST(Coherence, sees_no_gap_under_a_longer_row_whose_first_day_is_unknown) {
  EXPECT_TRUE(gaps(delegations({{0, days}, {3, 5}, {9, 12}})).empty());
  EXPECT_EQ(gaps(delegations({{0, 2}, {3, 5}, {9, 12}})).size(), 1u);
}

}  // namespace
}  // namespace raccordo::territory::coherence_test
