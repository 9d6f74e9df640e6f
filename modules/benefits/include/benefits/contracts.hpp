// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>
#include <funds/contracts.hpp>

// The file: what a team prepares and another body decides.
namespace raccordo::benefits {

using FileId = Id<struct FileTag>;

/// preparing: with the team. to_decide: with the body that decides. more_asked, denial_noticed: the term pauses.
enum class FileState { preparing, to_decide, more_asked, denial_noticed, granted, denied };
BOOST_DESCRIBE_ENUM(FileState, preparing, to_decide, more_asked, denial_noticed, granted, denied)
enum class CheckState { missing, present, not_needed };
BOOST_DESCRIBE_ENUM(CheckState, missing, present, not_needed)
enum class IseeKind { ordinary, university, socio_health, socio_health_residential, minors, current };
BOOST_DESCRIBE_ENUM(IseeKind, ordinary, university, socio_health, socio_health_residential, minors, current)
enum class DecisionKind { granted, granted_in_part, denied };
BOOST_DESCRIBE_ENUM(DecisionKind, granted, granted_in_part, denied)
/// decision: the act, as it was taken. notice: the reasons against, before a denial. summary: where the file stands today.
enum class FilePaper { decision, notice, summary };
BOOST_DESCRIBE_ENUM(FilePaper, decision, notice, summary)
enum class FileStepKind { question, answer, notice, observations };
BOOST_DESCRIBE_ENUM(FileStepKind, question, answer, notice, observations)

struct NewFile {
  cases::CaseId case_id;
  std::string type_code;
};
BOOST_DESCRIBE_STRUCT(NewFile, (), (case_id, type_code))
inline constexpr auto constraints(json::Of<NewFile>) { return json::table(json::field<&NewFile::type_code>().length(1, 60).sample("assistenza-domiciliare")); }

struct Check {
  std::string code;
  CheckState state = CheckState::missing;
  std::optional<Date> noted_on;
};
BOOST_DESCRIBE_STRUCT(Check, (), (code, state, noted_on))
inline constexpr auto constraints(json::Of<Check>) { return json::table(json::field<&Check::code>().length(1, 60).sample("isee")); }

/// As the certificate says it; nothing here is computed.
struct Isee {
  std::string protocol;
  IseeKind kind{};
  Date issued_on, valid_to;
  std::optional<std::int64_t> value_cents;
};
BOOST_DESCRIBE_STRUCT(Isee, (), (protocol, kind, issued_on, valid_to, value_cents))
inline constexpr auto constraints(json::Of<Isee>) {
  return json::table(json::field<&Isee::protocol>().length(3, 60).sample("INPS-ISEE-2026-00000000X-00"),
                     json::field<&Isee::value_cents>().range(0, funds::most_cents));
}

/// What the team writes: what is asked, the report, the ISEE, what is there and what is missing.
struct Preparation {
  std::string asked, situation, evaluation;
  std::optional<Isee> isee;
  std::vector<Check> checks;
};
BOOST_DESCRIBE_STRUCT(Preparation, (), (asked, situation, evaluation, isee, checks))
struct PreparationChange {
  std::int64_t version = 0;
  Preparation preparation;
};
BOOST_DESCRIBE_STRUCT(PreparationChange, (), (version, preparation))
inline constexpr auto constraints(json::Of<Preparation>) {
  return json::table(json::field<&Preparation::asked>().length(0, 2000), json::field<&Preparation::situation>().length(0, 8000),
                     json::field<&Preparation::evaluation>().length(0, 8000), json::field<&Preparation::checks>().items(0, 40));
}
inline constexpr auto constraints(json::Of<PreparationChange>) { return json::table(json::field<&PreparationChange::version>().range(1, 1'000'000'000)); }

/// The shares add up to the total, to the cent; the body's is reserved on the line.
struct Proposal {
  funds::LineId line_id;
  std::int64_t total_cents = 0, user_cents = 0, body_cents = 0, health_cents = 0;
  std::optional<std::int64_t> quantity;  ///< of the unit of the type: hours, meals, days
  Date valid_from, valid_to;
};
BOOST_DESCRIBE_STRUCT(Proposal, (), (line_id, total_cents, user_cents, body_cents, health_cents, quantity, valid_from, valid_to))
struct NewProposal {
  std::int64_t version = 0;
  Proposal proposal;
};
BOOST_DESCRIBE_STRUCT(NewProposal, (), (version, proposal))
inline constexpr auto constraints(json::Of<Proposal>) {
  return json::table(json::field<&Proposal::total_cents>().range(1, funds::most_cents), json::field<&Proposal::user_cents>().range(0, funds::most_cents),
                     json::field<&Proposal::body_cents>().range(0, funds::most_cents), json::field<&Proposal::health_cents>().range(0, funds::most_cents),
                     json::field<&Proposal::quantity>().range(1, 1'000'000));
}
inline constexpr auto constraints(json::Of<NewProposal>) { return json::table(json::field<&NewProposal::version>().range(1, 1'000'000'000)); }

/// What the officer decides, under an act of their own protocol.
struct NewDecision {
  std::int64_t version = 0;
  DecisionKind kind{};
  std::int64_t act_year = 0;
  std::string act_number, reasons;
  std::optional<std::int64_t> granted_cents;       ///< of the body's share; only when granted in part
  std::optional<std::int64_t> granted_quantity{};  ///< of the unit of the type; only when granted in part, as proposed where it is absent
};
BOOST_DESCRIBE_STRUCT(NewDecision, (), (version, kind, act_year, act_number, reasons, granted_cents, granted_quantity))
inline constexpr auto constraints(json::Of<NewDecision>) {
  return json::table(json::field<&NewDecision::version>().range(1, 1'000'000'000), json::field<&NewDecision::act_year>().range(2000, 2100).sample("2026"),
                     json::field<&NewDecision::act_number>().length(1, 40).sample("123"), json::field<&NewDecision::reasons>().length(3, 8000),
                     json::field<&NewDecision::granted_cents>().range(1, funds::most_cents), json::field<&NewDecision::granted_quantity>().range(1, 1'000'000));
}
/// Another act, which says what was written wrong in the decision and what is right. Sums and hours are changed by a variation.
struct NewCorrection {
  std::int64_t version = 0;
  std::int64_t act_year = 0;
  std::string act_number, was_wrong, is_right;
};
BOOST_DESCRIBE_STRUCT(NewCorrection, (), (version, act_year, act_number, was_wrong, is_right))
inline constexpr auto constraints(json::Of<NewCorrection>) {
  return json::table(json::field<&NewCorrection::version>().range(1, 1'000'000'000), json::field<&NewCorrection::act_year>().range(2000, 2100).sample("2026"),
                     json::field<&NewCorrection::act_number>().length(1, 40).sample("124"), json::field<&NewCorrection::was_wrong>().length(3, 2000),
                     json::field<&NewCorrection::is_right>().length(3, 2000));
}
struct NewFileStep {
  std::int64_t version = 0;
  FileStepKind kind{};
  std::string text;
  std::optional<Date> on_day;  ///< of observations: when they were presented
};
BOOST_DESCRIBE_STRUCT(NewFileStep, (), (version, kind, text, on_day))
inline constexpr auto constraints(json::Of<NewFileStep>) {
  return json::table(json::field<&NewFileStep::version>().range(1, 1'000'000'000), json::field<&NewFileStep::text>().length(3, 8000));
}

}  // namespace raccordo::benefits
