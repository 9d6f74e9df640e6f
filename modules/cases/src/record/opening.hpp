// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/goals.hpp>

#include "record/reach.hpp"
#include "record/screen.hpp"

// How content of a case leaves the server: read, write down who reads, and only then answer.
namespace raccordo::cases {

struct Desks {
  db::Database& database;
  territory::Territory& territory;
  access::Contacts& contacts;
};

/// The whole first screen, as an opening (identity.hpp says what one is).
Result<Case> open_case(Desks const& desks, identity::Principal const& principal, CaseId id);
/// The same as the answer to a change of one's own.
Result<Case> case_after_change(Desks const& desks, identity::Principal const& principal, CaseId id);
Result<api::Page<identity::TimelineLine>> open_timeline(Desks const& desks, identity::Principal const& principal, CaseId id, std::optional<std::int64_t> before,
                                                        int limit);
Result<CaseTeam> open_team(Desks const& desks, identity::Principal const& principal, CaseId id);
Result<CaseTransfers> open_transfers(Desks const& desks, identity::Principal const& principal, CaseId id);
Result<CaseGoals> open_goals(Desks const& desks, identity::Principal const& principal, CaseId id);
Result<CaseVersions> open_versions(Desks const& desks, identity::Principal const& principal, CaseId id);
/// Who looked is no content of the case: reading it leaves no row.
Result<api::Page<identity::ReadingLine>> readers_of_case(Desks const& desks, identity::Principal const& principal, CaseId id,
                                                         std::optional<std::int64_t> before, int limit);

}  // namespace raccordo::cases
