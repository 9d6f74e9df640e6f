// SPDX-License-Identifier: EUPL-1.2
#include "contacts/views.hpp"
#include "reports/reports.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {

struct ReportRef {
  ContactId contact_id;
};
BOOST_DESCRIBE_STRUCT(ReportRef, (), (contact_id))

namespace {

using identity::Principal;

/// Somebody may be looking over one's shoulder: shown only when asked for, and that it was asked for stays written.
Result<ReportSheet> open(Door const& door, Principal const& principal, ContactId id) {
  return door.database.observe([&](db::Tx& tx) -> Result<ReportSheet> {
    auto const access = TRY(reach(tx, principal, id, "contact.report"));
    auto const record = find_contact(tx, id);
    if (!record) return not_found();
    auto sheet = TRY(report_of(tx, door.box, id));
    identity::log_reading(tx, principal, access, reading_of(*record, access));
    return sheet;
  });
}

/// Whoever meets another's change is shown it, and that is an opening too.
Result<ReportSheet> write(Door const& door, Principal const& principal, ContactId id, ReportChange const& change) {
  auto written = door.database.write([&](db::Tx& tx) { return write_report(tx, door, principal, id, change); });
  if (!written && written.error().code == "stale-version") TRY(open(door, principal, id));
  return written;
}

}  // namespace

void add_report_routes(api::Api& api, Door const& door) {
  api.get<ReportRef, ReportSheet>({.path = "/contacts/{contact_id}/report",
                                   .operation_id = "report",
                                   .summary = "Who reported, for those who wrote it down or have it; the opening is recorded",
                                   .tag = route_tag,
                                   .action = "contact.report"},
                                  [door](api::Call& call, ReportRef const& ref) { return open(door, call.principal<Principal>(), ref.contact_id); });
  api.put<ReportRef, ReportChange, ReportSheet>(
      {.path = "/contacts/{contact_id}/report",
       .operation_id = "write_report",
       .summary = "Write or put right who reported; a contact becomes a report by it",
       .tag = route_tag,
       .action = "contact.report"},
      [door](api::Call& call, ReportRef const& ref, ReportChange const& in) { return write(door, call.principal<Principal>(), ref.contact_id, in); });
}

}  // namespace raccordo::access
