// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>

// Who follows what: the coordinator's queue, the load of each worker, absences and assignments. Days are civil (Europe/Rome), both inclusive.
namespace raccordo::cases {

using AbsenceId = Id<struct AbsenceTag>;

/// gone: no mandate in the team any more, and cases still open.
enum class WorkerState { present, absent, gone };
BOOST_DESCRIBE_ENUM(WorkerState, present, absent, gone)

/// That somebody is away, and who stands in; never why.
struct Absence {
  AbsenceId absence_id;
  identity::AccountId account_id;
  Date from, to;
  std::optional<identity::AccountId> cover_id;
  std::optional<std::string> cover_name;
};
BOOST_DESCRIBE_STRUCT(Absence, (), (absence_id, account_id, from, to, cover_id, cover_name))
struct NewAbsence {
  identity::AccountId account_id;
  Date from, to;  ///< at most a year
  std::optional<identity::AccountId> cover_id;
};
BOOST_DESCRIBE_STRUCT(NewAbsence, (), (account_id, from, to, cover_id))

/// How much each worker of my teams has in hand.
struct Load {
  territory::TeamId team_id;
  std::string team_name;
  struct Worker {
    identity::AccountId account_id;
    std::string display_name;
    std::int64_t open_cases = 0, high_or_urgent = 0, late_steps = 0;
    WorkerState worker_state{};
    std::optional<Absence> absence;  ///< of today, else the next one
    BOOST_DESCRIBE_CLASS(Worker, (), (account_id, display_name, open_cases, high_or_urgent, late_steps, worker_state, absence), (), ())
  };
  std::vector<Worker> workers;
};
BOOST_DESCRIBE_STRUCT(Load, (), (team_id, team_name, workers))
struct Loads {
  std::vector<Load> items;
};
BOOST_DESCRIBE_STRUCT(Loads, (), (items))

/// A contact that waits is given to somebody: their case is open.
struct NewAssignment {
  identity::AccountId worker_id;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(NewAssignment, (), (worker_id, reason))
inline constexpr auto constraints(json::Of<NewAssignment>) { return json::table(json::field<&NewAssignment::reason>().length(1, 1000)); }

/// A case passes to somebody else. `instead_of` is who follows it as one saw it; absent: nobody.
struct Reassignment {
  identity::AccountId worker_id;
  std::optional<identity::AccountId> instead_of;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reassignment, (), (worker_id, instead_of, reason))
inline constexpr auto constraints(json::Of<Reassignment>) { return json::table(json::field<&Reassignment::reason>().length(3, 1000)); }

/// The answer to both: no content of the case.
struct Assigned {
  CaseId case_id;
  identity::SessionAccount worker;
};
BOOST_DESCRIBE_STRUCT(Assigned, (), (case_id, worker))

/// Why a case needs its coordinator. worker_absent: only what is urgent, high or late, and nobody stands in.
enum class Unattended { no_worker, worker_gone, worker_absent };
BOOST_DESCRIBE_ENUM(Unattended, no_worker, worker_gone, worker_absent)
struct UnattendedCase {
  Unattended why{};
  CaseRow row;
  std::optional<identity::AccountId> worker_id;
};
BOOST_DESCRIBE_STRUCT(UnattendedCase, (), (why, row, worker_id))
/// Open cases of a place that another team is competent for today: a merger of municipalities, a delegation that began or ended.
struct Misplaced {
  std::string municipality, municipality_name;
  territory::Function function{};
  std::int64_t open_cases = 0;
  std::optional<std::string> to_team_name, to_body_name;  ///< absent where nobody is known to be competent
  territory::Certainty certainty = territory::Certainty::not_known;
  std::vector<CaseRow> cases;  ///< at most 20
};
BOOST_DESCRIBE_STRUCT(Misplaced, (), (municipality, municipality_name, function, open_cases, to_team_name, to_body_name, certainty, cases))
struct Queue {
  std::vector<UnattendedCase> items;  ///< the most urgent first, at most 100 for each team
  std::vector<Misplaced> misplaced;
};
BOOST_DESCRIBE_STRUCT(Queue, (), (items, misplaced))

}  // namespace raccordo::cases
