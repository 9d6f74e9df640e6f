// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/delivery.hpp>

// Changes of what was granted: proposed by the team, decided by the body under an act of its own.
namespace raccordo::benefits {

/// variation: another sum or number of units. suspension, resumption: nothing is given from that day, and again from that day.
/// revocation: it ends, and what is left is free for others; needs a notice first (L. 241/1990, art. 10-bis).
enum class ChangeKind { variation, suspension, resumption, revocation };
BOOST_DESCRIBE_ENUM(ChangeKind, variation, suspension, resumption, revocation)
enum class ChangeState { proposed, noticed, accepted, refused };
BOOST_DESCRIBE_ENUM(ChangeState, proposed, noticed, accepted, refused)
/// residential: entered a residence. other: said in words.
enum class InterventionOutcome { goals_reached, period_over, declined, moved_away, residential, deceased, other };
BOOST_DESCRIBE_ENUM(InterventionOutcome, goals_reached, period_over, declined, moved_away, residential, deceased, other)

struct NewChange {
  std::int64_t version = 0;  ///< of the file
  ChangeKind kind{};
  Date from_day;
  std::optional<std::int64_t> cents;     ///< of a variation: the body's share in all, with what was spent already
  std::optional<std::int64_t> quantity;  ///< of a variation: whole units in all, with what was delivered already
  std::string words;                     ///< why
};
BOOST_DESCRIBE_STRUCT(NewChange, (), (version, kind, from_day, cents, quantity, words))
inline constexpr auto constraints(json::Of<NewChange>) {
  return json::table(json::field<&NewChange::version>().range(1, 1'000'000'000), json::field<&NewChange::cents>().range(1, funds::most_cents),
                     json::field<&NewChange::quantity>().range(1, 1'000'000), json::field<&NewChange::words>().length(3, 4000));
}

/// Of the officer: the reasons for a revocation, before it. Of the team: what the person answered.
struct ChangeWords {
  std::int64_t version = 0;
  std::string text;
  std::optional<Date> on_day;  ///< of observations: when they were presented
};
BOOST_DESCRIBE_STRUCT(ChangeWords, (), (version, text, on_day))
inline constexpr auto constraints(json::Of<ChangeWords>) {
  return json::table(json::field<&ChangeWords::version>().range(1, 1'000'000'000), json::field<&ChangeWords::text>().length(3, 8000));
}

enum class ChangeVerdict { accepted, refused };
BOOST_DESCRIBE_ENUM(ChangeVerdict, accepted, refused)
struct NewChangeDecision {
  std::int64_t version = 0;
  ChangeVerdict verdict{};
  std::int64_t act_year = 0;
  std::string act_number, reasons;
};
BOOST_DESCRIBE_STRUCT(NewChangeDecision, (), (version, verdict, act_year, act_number, reasons))
inline constexpr auto constraints(json::Of<NewChangeDecision>) {
  return json::table(json::field<&NewChangeDecision::version>().range(1, 1'000'000'000),
                     json::field<&NewChangeDecision::act_year>().range(2000, 2100).sample("2026"),
                     json::field<&NewChangeDecision::act_number>().length(1, 40).sample("125"), json::field<&NewChangeDecision::reasons>().length(3, 8000));
}

/// It is over: what is left of the money is free for others.
struct NewInterventionClosure {
  std::int64_t version = 0;
  InterventionOutcome outcome{};
  std::string words;
  std::optional<Date> closed_on;  ///< today when absent
};
BOOST_DESCRIBE_STRUCT(NewInterventionClosure, (), (version, outcome, words, closed_on))
inline constexpr auto constraints(json::Of<NewInterventionClosure>) {
  return json::table(json::field<&NewInterventionClosure::version>().range(1, 1'000'000'000), json::field<&NewInterventionClosure::words>().length(3, 4000));
}

struct InterventionEnding {
  Date closed_on;
  InterventionOutcome outcome{};
  std::string words;
};
BOOST_DESCRIBE_STRUCT(InterventionEnding, (), (closed_on, outcome, words))

/// A change as it is shown.
struct FileChange {
  std::int64_t number = 0;  ///< of its file, from 1
  ChangeKind kind{};
  ChangeState state{};
  Date from_day;
  std::optional<std::int64_t> cents, quantity;
  std::string words, proposed_by_name;
  Instant proposed_at;
  std::optional<std::string> notice;
  std::optional<Date> noticed_on, notice_until;
  std::optional<std::string> observations;
  std::optional<Date> observed_on;
  std::optional<std::int64_t> act_year;
  std::optional<std::string> act_number, reasons, decided_by_name;
  std::optional<Instant> decided_at;
  bool may_accept = false;  ///< a revocation only after a notice whose days are over or that was answered
};
BOOST_DESCRIBE_STRUCT(FileChange, (),
                      (number, kind, state, from_day, cents, quantity, words, proposed_by_name, proposed_at, notice, noticed_on, notice_until, observations,
                       observed_on, act_year, act_number, reasons, decided_by_name, decided_at, may_accept))

}  // namespace raccordo::benefits
