// SPDX-License-Identifier: EUPL-1.2
#include <access/facts.hpp>

#include "contacts/receipt.hpp"
#include "contacts/views.hpp"
#include "slice_routes.hpp"

// What became of a contact, who looked at it, and the paper the citizen takes home.
namespace raccordo::access {

struct TraceQuery {
  ContactId contact_id;
  std::optional<std::int64_t> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(TraceQuery, (), (contact_id, cursor, limit))
inline constexpr auto constraints(json::Of<TraceQuery>) {
  return json::table(json::field<&TraceQuery::cursor>().range(1, INT64_MAX).sample("4711"), json::field<&TraceQuery::limit>().range(1, 200).sample("20"));
}
struct ReceiptRef {
  ContactId contact_id;
};
BOOST_DESCRIBE_STRUCT(ReceiptRef, (), (contact_id))

namespace {

using identity::Principal;

template <class Line>
api::Page<Line> page_of(std::vector<Line> lines, int limit) {
  api::Page<Line> page{std::move(lines), {}};
  if (page.items.size() == static_cast<std::size_t>(limit)) page.next_cursor = std::to_string(page.items.back().seq);
  return page;
}

using Timeline = api::Page<identity::TimelineLine>;
/// Belongs to the opening of the contact; asked for without one, it is one.
Result<Timeline> timeline(Door const& door, Principal const& principal, TraceQuery const& query) {
  auto const limit = query.limit.value_or(20);
  return door.database.observe([&](db::Tx& tx) -> Result<Timeline> {
    auto const access = TRY(reach_section(tx, principal, query.contact_id, "routing"));
    auto const record = find_contact(tx, query.contact_id);
    if (!record) return not_found();
    auto page = page_of(identity::timeline_of(tx, door.territory, query.contact_id.value, access.sections, query.cursor, limit), limit);
    identity::log_further_reading(tx, principal, access, reading_of(*record, access), query.contact_id.value);
    return page;
  });
}

Result<http::Response> receipt(Door const& door, Principal const& principal, ContactId id) {
  auto const opened = TRY(door.database.read([&](db::Tx& tx) { return open_contact(tx, door.territory, door.directory, principal, id, "contact.print"); }));
  auto const actor = principal.acting(*opened.access.mandate);
  auto const& record = opened.record;
  auto bytes = receipt_pdf(opened.shown);
  TRY(door.database.write([&](db::Tx& tx) -> Result<void> {
    raccordo::facts::append(tx, actor,
                            {.kind = std::string(facts::receipt_printed),
                             .subject_kind = "contact",
                             .subject_id = id.value,
                             .thread_id = id.value,
                             .section = "routing",
                             .municipality = record.municipality,
                             .payload = R"({"v":1})"});
    raccordo::facts::record_reading(tx, actor,
                                    {.purpose = "print",
                                     .record_kind = "contact",
                                     .record_id = id.value,
                                     .controller_id = record.controller_id.value,
                                     .relation = std::string(enum_text(opened.access.relation)),
                                     .sections = opened.access.sections});
    return {};
  }));
  return http::download(std::move(bytes), "application/pdf", "ricevuta-" + receipt_number(id) + ".pdf");
}

}  // namespace

void add_trace_routes(api::Api& api, Door const& door) {
  api.get<TraceQuery, Timeline>({.path = "/contacts/{contact_id}/timeline",
                                 .operation_id = "contact_timeline",
                                 .summary = "What became of a contact, newest first",
                                 .tag = route_tag,
                                 .action = "contact.read"},
                                [door](api::Call& call, TraceQuery const& query) { return timeline(door, call.principal<Principal>(), query); });
  api.get<TraceQuery, api::Page<identity::ReadingLine>>({.path = "/contacts/{contact_id}/readings",
                                                         .operation_id = "contact_readings",
                                                         .summary = "Who looked at a contact, newest first",
                                                         .tag = route_tag,
                                                         .action = "contact.readers"},
                                                        [door](api::Call& call, TraceQuery const& query) {
                                                          auto const limit = query.limit.value_or(20);
                                                          return door.database.read([&](db::Tx& tx) -> Result<api::Page<identity::ReadingLine>> {
                                                            TRY(reach(tx, call.principal<Principal>(), query.contact_id, "contact.readers"));
                                                            return page_of(
                                                                identity::readers_of(tx, door.territory, query.contact_id.value, query.cursor, limit), limit);
                                                          });
                                                        });
  api.raw<ReceiptRef>(http::Method::get,
                      {.path = "/contacts/{contact_id}/receipt",
                       .operation_id = "contact_receipt",
                       .summary = "The receipt for the citizen, a tagged PDF in Italian",
                       .tag = route_tag,
                       .action = "contact.print"},
                      {.response = "application/pdf"},
                      [door](api::Call& call, ReceiptRef const& ref) { return receipt(door, call.principal<Principal>(), ref.contact_id); });
}

}  // namespace raccordo::access
