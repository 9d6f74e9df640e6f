// SPDX-License-Identifier: EUPL-1.2
#include "competence/rules.hpp"

#include <algorithm>
#include <tuple>

namespace raccordo::territory {
namespace {

bool begins_unknown(Candidate const& c) { return c.precision == Precision::unknown || !c.stated.from; }

/// Smaller is stronger. The last members only make the choice the same every time; valid data never come to them.
auto rank(Candidate const& c) {
  auto from = c.stated.from.value_or(first_answered);
  return std::tuple(c.reach, c.scope, begins_unknown(c), -std::chrono::sys_days(from.ymd()).time_since_epoch().count(), c.assignment);
}

Candidate const* strongest(std::span<Candidate const> candidates, BodyRole role, Date day) {
  Candidate const* best = nullptr;
  for (auto const& c : candidates)
    if (c.role == role && c.in_force.contains(day) && (!best || rank(c) < rank(*best))) best = &c;
  return best;
}

Certainty certainty_on(std::span<Candidate const> candidates, Candidate const& won, Date day) {
  auto const doubtful = weaker(won.certainty, Certainty::hypothesis);
  if (begins_unknown(won)) return won.stated.to ? doubtful : won.certainty;
  if (day >= first_sure_day(*won.stated.from, won.precision)) return won.certainty;
  auto before = strongest(candidates, won.role, won.in_force.from->plus_days(-1));
  bool same_hands = before && before->body == won.body && before->team == won.team;
  return same_hands ? won.certainty : doubtful;
}

}  // namespace

Date first_sure_day(Date from, Precision precision) {
  using namespace std::chrono;
  auto ymd = from.ymd();
  if (precision == Precision::month) return Date::from(year_month_day(sys_days((ymd.year() / ymd.month() + months(1)) / day(1))));
  if (precision == Precision::year) return Date::from((ymd.year() + years(1)) / January / day(1));
  return from;
}

std::optional<DateInterval> shared_days(DateInterval const& a, DateInterval const& b) {
  DateInterval both{a.from, a.to};
  if (b.from && (!both.from || *both.from < *b.from)) both.from = b.from;
  if (b.to && (!both.to || *b.to < *both.to)) both.to = b.to;
  if (both.from && both.to && *both.to < *both.from) return std::nullopt;
  return both;
}

Winners winners(std::span<Candidate const> candidates, Date day) {
  Winners found;
  for (std::size_t role = 0; role < role_count; ++role)
    if (auto* won = strongest(candidates, static_cast<BodyRole>(role), day))
      found[role] = Winner{static_cast<std::uint32_t>(won - candidates.data()), won->assignment, certainty_on(candidates, *won, day)};
  return found;
}

Certainty overall(Winners const& found) {
  if (!found[static_cast<std::size_t>(BodyRole::deciding)]) return Certainty::not_known;
  auto weakest = Certainty::documented;
  for (auto const& winner : found)
    if (winner) weakest = weaker(weakest, winner->certainty);
  return weakest;
}

std::vector<Period> timeline(std::span<Candidate const> candidates) {
  // The answer can change only where something begins, becomes sure, or has ended the day before.
  std::vector<Date> days{first_answered};
  for (auto const& c : candidates) {
    if (c.in_force.from) days.push_back(*c.in_force.from);
    if (c.in_force.to) days.push_back(c.in_force.to->plus_days(1));
    if (!begins_unknown(c)) days.push_back(first_sure_day(*c.stated.from, c.precision));
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  std::vector<Period> periods;
  for (auto day : days) {
    if (day < first_answered || last_answered < day) continue;
    auto answer = winners(candidates, day);
    if (!periods.empty() && periods.back().winners == answer) continue;
    if (!periods.empty()) periods.back().days.to = day.plus_days(-1);
    periods.push_back({{day == first_answered ? std::nullopt : std::optional(day), std::nullopt}, answer});
  }
  return periods;
}

}  // namespace raccordo::territory
