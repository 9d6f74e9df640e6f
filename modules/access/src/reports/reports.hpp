// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/contracts.hpp>
#include <identity/policy.hpp>
#include <platform/db.hpp>
#include <platform/sealing.hpp>

namespace raccordo::access {

struct Door;

/// Who speaks, where that kind of person or body reports.
Interlocutor interlocutor_of(ReporterKind kind);
/// What is wrong with a report, as the fields under `at` ("/report").
void check_report(Report const& report, std::string const& at, std::vector<FieldError>& wrong);

void add_report(db::Tx& tx, SealedBox const& box, ContactId contact, std::int64_t version, Report const& report, identity::AccountId by);
/// nullopt when that version never was.
Result<std::optional<Report>> find_report(db::Tx& tx, SealedBox const& box, ContactId contact, std::int64_t version);
/// As it stands; not_found where the contact is no report.
Result<ReportSheet> report_of(db::Tx& tx, SealedBox const& box, ContactId contact);

/// Writes or puts right who reports; who speaks follows from it. conflict "stale-version" with base, theirs and yours.
Result<ReportSheet> write_report(db::Tx& tx, Door const& door, identity::Principal const& principal, ContactId contact, ReportChange const& change);

}  // namespace raccordo::access
