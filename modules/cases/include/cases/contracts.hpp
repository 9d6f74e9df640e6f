// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/contracts.hpp>

// The shared record: one case, one body in charge per period, a dated team, one timeline over all bodies.
namespace raccordo::cases {

using CaseId = Id<struct CaseTag>;

enum class CaseState { open, closed };
BOOST_DESCRIBE_ENUM(CaseState, open, closed)
enum class Priority { ordinary, high, urgent };
BOOST_DESCRIBE_ENUM(Priority, ordinary, high, urgent)
/// Why a case ends.
enum class Outcome { need_met, referred, withdrawn, moved_away, deceased, other };
BOOST_DESCRIBE_ENUM(Outcome, need_met, referred, withdrawn, moved_away, deceased, other)

struct TakeContact {
  access::ContactId contact_id;
  std::optional<identity::MandateId> mandate_id;
};
BOOST_DESCRIBE_STRUCT(TakeContact, (), (contact_id, mandate_id))

/// What the team writes; section "social".
struct Work {
  Priority priority{};
  std::optional<std::string> summary;  ///< the situation as the team understands it
  std::optional<std::string> next_step;
  std::optional<Date> next_step_on;
};
BOOST_DESCRIBE_STRUCT(Work, (), (priority, summary, next_step, next_step_on))

/// Who gave the case to whoever follows it now, and why; section "social".
struct Assignment {
  std::string assigned_by;
  Instant assigned_at;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (assigned_by, assigned_at, reason))

/// The whole first screen of a case, as far as the reader's sections go.
struct Case {
  CaseId case_id;
  access::ContactId contact_id;
  Uuid thread_id;
  bool stub = false;  ///< only that a person is followed, and by which service
  CaseState state{};
  std::int64_t version = 1;
  territory::Function function{};
  std::string municipality, municipality_name;
  std::string team_name, in_charge_name;  ///< the service that follows it and its body
  std::optional<std::string> deciding_name;
  Instant recorded_at, opened_at;
  std::optional<Instant> closed_at;
  std::optional<Outcome> outcome;
  std::optional<std::string> closing_words;  ///< section "social"
  std::optional<identity::SessionAccount> worker;
  std::optional<Assignment> assignment;  ///< absent where the worker took it
  bool anonymous = false;
  std::optional<people::Person> person;
  std::optional<access::ContactContent> told;  ///< the need, as it was told
  std::optional<access::PrivacyRecord> privacy;
  std::optional<Work> work;
  std::vector<identity::TimelineLine> timeline;  ///< newest 20
  std::optional<std::string> timeline_cursor;    ///< when there are more
  std::vector<identity::Why> why;
  std::vector<std::string> sections;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Case, (),
                      (case_id, contact_id, thread_id, stub, state, version, function, municipality, municipality_name, team_name, in_charge_name,
                       deciding_name, recorded_at, opened_at, closed_at, outcome, closing_words, worker, assignment, anonymous, person, told, privacy, work,
                       timeline, timeline_cursor, why, sections, may))

struct CaseRow {
  CaseId case_id;
  CaseState state{};
  Priority priority{};
  territory::Function function{};
  std::string municipality, municipality_name, team_name;
  Instant opened_at;
  std::optional<std::string> person_name, worker_name;
  std::optional<Date> next_step_on;
  bool anonymous = false, fictitious = false;
};
BOOST_DESCRIBE_STRUCT(CaseRow, (),
                      (case_id, state, priority, function, municipality, municipality_name, team_name, opened_at, person_name, worker_name, next_step_on,
                       anonymous, fictitious))

/// Merge patch. A stale version meets base, theirs and yours.
struct CaseChange {
  std::int64_t version = 0;
  std::optional<Priority> priority;
  std::optional<json::Nullable<std::string>> summary, next_step;
  std::optional<json::Nullable<Date>> next_step_on;
};
BOOST_DESCRIBE_STRUCT(CaseChange, (), (version, priority, summary, next_step, next_step_on))
inline constexpr auto constraints(json::Of<CaseChange>) {
  return json::table(json::field<&CaseChange::version>().range(1, 1'000'000'000), json::field<&CaseChange::summary>().length(1, 8000),
                     json::field<&CaseChange::next_step>().length(1, 500));
}

struct Closure {
  std::int64_t version = 0;
  Outcome outcome{};
  std::optional<std::string> words;  ///< how it ended; needed where the outcome is `other`
};
BOOST_DESCRIBE_STRUCT(Closure, (), (version, outcome, words))
inline constexpr auto constraints(json::Of<Closure>) {
  return json::table(json::field<&Closure::version>().range(1, 1'000'000'000), json::field<&Closure::words>().length(1, 4000));
}

/// A person somebody looked for: that they are followed, and by which service. `case_id` leads to the stub or to the record.
struct Followed {
  CaseId case_id;
  territory::Function function{};
  std::string team_name, in_charge_name, municipality_name;
  CaseState state{};
};
BOOST_DESCRIBE_STRUCT(Followed, (), (case_id, function, team_name, in_charge_name, municipality_name, state))
struct Found {
  people::PersonId person_id;
  std::string given_name, family_name;
  std::optional<Date> birth_date;
  bool fictitious = false;
  std::vector<Followed> followed_by;
};
BOOST_DESCRIBE_STRUCT(Found, (), (person_id, given_name, family_name, birth_date, fictitious, followed_by))

/// Outside one's own territory nothing is found; only who already knows both may ask whether the network knows the person.
struct ExactQuestion {
  std::string tax_code;
  Date birth_date;
};
BOOST_DESCRIBE_STRUCT(ExactQuestion, (), (tax_code, birth_date))
inline constexpr auto constraints(json::Of<ExactQuestion>) {
  return json::table(json::field<&ExactQuestion::tax_code>().length(11, 16).matching(people::person_tax_code));
}
struct ExactAnswer {
  bool known = false;
};
BOOST_DESCRIBE_STRUCT(ExactAnswer, (), (known))

}  // namespace raccordo::cases
