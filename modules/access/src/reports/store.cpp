// SPDX-License-Identifier: EUPL-1.2
#include "reports/reports.hpp"

namespace raccordo::access {

struct SealedReport {
  std::int64_t version = 0;
  db::Bytes sealed;
  Instant written_at;
  identity::AccountId written_by;
};
BOOST_DESCRIBE_STRUCT(SealedReport, (), (version, sealed, written_at, written_by))

namespace {

/// Bound to its contact: a row copied under another does not open there.
SealedBox::Owner seal_of(ContactId contact) { return {contact.value, "report"}; }

Result<Report> opened(SealedBox const& box, ContactId contact, SealedReport const& row) {
  return json::decode<Report>(TRY(box.open(row.sealed, seal_of(contact))));
}

}  // namespace

void add_report(db::Tx& tx, SealedBox const& box, ContactId contact, std::int64_t version, Report const& report, identity::AccountId by) {
  tx.add("insert into access_reports (contact_id, version, sealed, written_at, written_by) values ($1, $2, $3, $4, $5)", contact, version,
         box.seal(json::encode(report), seal_of(contact)), tx.now(), by);
}

Result<std::optional<Report>> find_report(db::Tx& tx, SealedBox const& box, ContactId contact, std::int64_t version) {
  auto const row =
      tx.find<SealedReport>("select version, sealed, written_at, written_by from access_reports where contact_id = $1 and version = $2", contact, version);
  if (!row) return std::nullopt;
  return TRY(opened(box, contact, *row));
}

Result<ReportSheet> report_of(db::Tx& tx, SealedBox const& box, ContactId contact) {
  auto const row =
      tx.find<SealedReport>("select version, sealed, written_at, written_by from access_reports where contact_id = $1 order by version desc limit 1", contact);
  if (!row) return not_found();
  return ReportSheet{row->version, TRY(opened(box, contact, *row)), row->written_at, identity::account_name(tx, row->written_by)};
}

}  // namespace raccordo::access
