// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>

// A case goes to another team or body: proposed with a summary that the sender writes, and taken over only when the other side accepts.
// The body in charge changes on that day (Europe/Rome); there is one on every day.
namespace raccordo::cases {

using TransferId = Id<struct TransferTag>;

enum class TransferState { waiting, accepted, refused, withdrawn };
BOOST_DESCRIBE_ENUM(TransferState, waiting, accepted, refused, withdrawn)
/// moved: the person lives elsewhere. competence: another is responsible now (merger of municipalities, a delegation that began or ended).
enum class TransferReason { moved, competence, agreed, other };
BOOST_DESCRIBE_ENUM(TransferReason, moved, competence, agreed, other)

struct NewTransfer {
  std::string municipality;  ///< where the person lives now: whoever is competent there today receives the proposal
  TransferReason reason{};
  std::string summary;
  std::int64_t keep_days = 0;  ///< for how long, after the change, the team that had it still reads where it went
};
BOOST_DESCRIBE_STRUCT(NewTransfer, (), (municipality, reason, summary, keep_days))
inline constexpr auto constraints(json::Of<NewTransfer>) {
  return json::table(json::field<&NewTransfer::municipality>().matching(json::patterns::istat_code).sample("006044"),
                     json::field<&NewTransfer::summary>().length(10, 8000), json::field<&NewTransfer::keep_days>().range(0, 365));
}

struct Transfer {
  TransferId transfer_id;
  CaseId case_id;
  TransferState state{};
  TransferReason reason{};
  territory::Function function{};
  std::string municipality, municipality_name;
  std::string from_team_name, from_body_name, to_team_name, to_body_name;
  std::int64_t keep_days = 0;
  std::string proposed_by;
  Instant proposed_at;
  std::optional<std::string> answered_by;
  std::optional<Instant> answered_at;
  std::optional<people::Person> person;       ///< section "identity"
  std::optional<std::string> summary, words;  ///< section "social"
  std::vector<identity::Why> why;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Transfer, (),
                      (transfer_id, case_id, state, reason, function, municipality, municipality_name, from_team_name, from_body_name, to_team_name,
                       to_body_name, keep_days, proposed_by, proposed_at, answered_by, answered_at, person, summary, words, why, may))
/// Those of one case, newest first; who the person is stands on the case.
struct CaseTransfers {
  std::vector<Transfer> items;
};
BOOST_DESCRIBE_STRUCT(CaseTransfers, (), (items))

/// Whoever accepts follows the case, unless they name somebody of their team.
struct TransferAcceptance {
  std::optional<identity::AccountId> worker_id;
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(TransferAcceptance, (), (worker_id, words))
inline constexpr auto constraints(json::Of<TransferAcceptance>) { return json::table(json::field<&TransferAcceptance::words>().length(1, 1000)); }
struct TransferRefusal {
  std::string words;
};
BOOST_DESCRIBE_STRUCT(TransferRefusal, (), (words))
inline constexpr auto constraints(json::Of<TransferRefusal>) { return json::table(json::field<&TransferRefusal::words>().length(3, 1000)); }

}  // namespace raccordo::cases
