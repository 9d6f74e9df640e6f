// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <platform/time.hpp>
#include <territory/codes.hpp>

// Who is responsible on a day, from the assignments that could apply. Pure: no database, no clock.
//
//  1. An assignment is in force from its first to its last day, both included, while the municipality exists and, if it was
//     given to an area, while the municipality belongs to that area.
//  2. What was given to the municipality itself beats what was given to its sub-area, then social district, health district,
//     territory, province. At the same reach the exact function beats "every function".
//  3. At the same rank an assignment with a known first day beats one whose first day is not known: the unknown one fills
//     only the days that nobody else claims. Two known ones cannot meet (refused at import).
//  4. The answer is as certain as the weaker of the assignment and the membership.
//  5. A first day known to the month or year only makes the days of that month or year a hypothesis, unless the day before was
//     the same body's and team's: then whatever the exact day, they were in charge.
//  6. An assignment that has ended and whose first day is not known is a hypothesis on every day: we know until when it ran,
//     not since when.
//  7. No assignment in force: not known, and nobody is guessed.
namespace raccordo::territory {

enum class Reach : std::uint8_t { municipality, sub_area, social_district, health_district, territory, province };
enum class Scope : std::uint8_t { this_function, every_function };

/// An assignment as it applies to one municipality and function. Numbers are positions in the territory's tables.
struct Candidate {
  BodyRole role{};
  Reach reach{};
  Scope scope{};
  DateInterval stated;    ///< the assignment's own dates
  DateInterval in_force;  ///< those, while the municipality exists and belongs to the area
  Precision precision{};
  Certainty certainty{};  ///< the weaker of assignment and membership
  std::uint32_t assignment = 0, body = 0, team = 0;
};

struct Winner {
  std::uint32_t candidate = 0, assignment = 0;
  Certainty certainty{};
  /// The same answer, by whichever membership it was reached.
  bool operator==(Winner const& other) const { return assignment == other.assignment && certainty == other.certainty; }
};
inline constexpr std::size_t role_count = 4;
using Winners = std::array<std::optional<Winner>, role_count>;

Winners winners(std::span<Candidate const> candidates, Date day);

/// The weakest of what an answer rests on; not_known when nobody decides.
Certainty overall(Winners const& winners);

/// Days with the same answer, in a row.
struct Period {
  DateInterval days;
  Winners winners;
};
inline Date const first_answered = *Date::parse("1900-01-01");
inline Date const last_answered = *Date::parse("2100-12-31");

/// The whole history between those two days without gaps; an end at either is left open.
std::vector<Period> timeline(std::span<Candidate const> candidates);

/// The weaker of two.
constexpr Certainty weaker(Certainty a, Certainty b) { return a < b ? b : a; }
/// The days two intervals share; nothing when they do not meet.
std::optional<DateInterval> shared_days(DateInterval const& a, DateInterval const& b);
/// The first day that surely belongs to something that began with this precision.
Date first_sure_day(Date from, Precision precision);

}  // namespace raccordo::territory
