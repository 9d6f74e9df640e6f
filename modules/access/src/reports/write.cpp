// SPDX-License-Identifier: EUPL-1.2
#include <access/facts.hpp>
#include <platform/stale.hpp>
#include <platform/text.hpp>

#include "contacts/views.hpp"
#include "reports/reports.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {
namespace {

/// Where it was no report before, nothing of one was there.
Result<Report> base_of(db::Tx& tx, SealedBox const& box, ContactId contact, std::int64_t version) {
  if (version == 0) return Report{};
  auto base = TRY(find_report(tx, box, contact, version));
  if (!base) return invalid_field("/version", "unknown-version", "Questa versione della segnalazione non esiste.");
  return std::move(*base);
}

Result<std::int64_t> version_now(db::Tx& tx, SealedBox const& box, ContactId contact, ReportChange const& change) {
  auto const now = report_of(tx, box, contact);
  auto const version = now ? now->version : 0;
  if (!now && now.error().kind != ProblemKind::not_found) return std::unexpected(now.error());
  if (version == change.version) return version;
  auto const base = TRY(base_of(tx, box, contact, change.version));
  return std::unexpected(stale::problem(version, base, now->report, change.report, "Nel frattempo qualcun altro ha corretto chi ha segnalato."));
}

/// The kind of who reports says who speaks: the two never disagree.
Result<void> follow(db::Tx& tx, ContactRecord const& contact, ReporterKind kind, identity::AccountId by) {
  if (!contact.reported) TRY(tx.execute("update access_contacts set reported = 1 where id = $1", contact.id));
  auto const speaks = interlocutor_of(kind);
  if (contact.interlocutor == speaks) return {};
  return replace_content(tx, contact, {contact.channel, speaks, contact.need}, by);
}

}  // namespace

Interlocutor interlocutor_of(ReporterKind kind) {
  switch (kind) {
    case ReporterKind::relative_at_home:
    case ReporterKind::other_relative:
    case ReporterKind::guardian: return Interlocutor::relative;
    case ReporterKind::juvenile_court:
    case ReporterKind::ordinary_court: return Interlocutor::judicial_authority;
    case ReporterKind::third_sector: return Interlocutor::organisation;
    case ReporterKind::neighbour:
    case ReporterKind::private_professional: return Interlocutor::other;
    case ReporterKind::school:
    case ReporterKind::health_service:
    case ReporterKind::police:
    case ReporterKind::other_social_service:
    case ReporterKind::juvenile_justice_service: break;
  }
  return Interlocutor::institution;
}

void check_report(Report const& report, std::string const& at, std::vector<FieldError>& wrong) {
  auto const blank = [&](char const* field, std::optional<std::string> const& value) {
    if (value && text::fold(*value).empty()) wrong.push_back({at + field, "blank", "Scrivilo, oppure lascialo vuoto."});
  };
  blank("/name", report.name);
  blank("/role", report.role);
  blank("/phone", report.phone);
  blank("/protocol", report.protocol);
}

Result<ReportSheet> write_report(db::Tx& tx, Door const& door, identity::Principal const& principal, ContactId id, ReportChange const& change) {
  auto const access = TRY(reach(tx, principal, id, "contact.report"));
  auto const contact = find_contact(tx, id);
  if (!contact) return not_found();
  std::vector<FieldError> wrong;
  check_report(change.report, "/report", wrong);
  if (!wrong.empty())
    return std::unexpected(Problem{ProblemKind::invalid, "invalid-input", "Alcuni dati non sono validi.", "Correggi i campi indicati e riprova.", wrong, {}});
  auto const version = TRY(version_now(tx, door.box, id, change)) + 1;
  add_report(tx, door.box, id, version, change.report, principal.account_id);
  TRY(follow(tx, *contact, change.report.kind, principal.account_id));
  raccordo::facts::append(tx, principal.acting(*access.mandate),
                          {.kind = std::string(facts::report_written),
                           .subject_kind = "contact",
                           .subject_id = id.value,
                           .thread_id = id.value,
                           .section = "routing",
                           .municipality = contact->municipality,
                           .payload = json::encode(facts::ReportWritten{1, version})});
  return report_of(tx, door.box, id);
}

}  // namespace raccordo::access
