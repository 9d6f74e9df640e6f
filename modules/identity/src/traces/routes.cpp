// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include "policy/branches.hpp"
#include "traces/readings.hpp"

namespace raccordo::identity {

/// Query of a page of the read log; the cursor is the number of the last line shown.
struct ReadingsQuery {
  std::optional<std::int64_t> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(ReadingsQuery, (), (cursor, limit))
inline constexpr auto constraints(json::Of<ReadingsQuery>) {
  return json::table(json::field<&ReadingsQuery::cursor>().range(1, INT64_MAX).sample("4711"), json::field<&ReadingsQuery::limit>().range(1, 200).sample("50"));
}
struct RecordReadingsQuery {
  Uuid record_id;
  std::optional<std::int64_t> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(RecordReadingsQuery, (), (record_id, cursor, limit))
inline constexpr auto constraints(json::Of<RecordReadingsQuery>) {
  return json::table(json::field<&RecordReadingsQuery::cursor>().range(1, INT64_MAX).sample("4711"),
                     json::field<&RecordReadingsQuery::limit>().range(1, 200).sample("50"));
}

namespace {

constexpr int usual_page = 50;
using ReadingPage = api::Page<ReadingLine>;

ReadingPage page_of(std::vector<ReadingLine> lines, int limit) {
  ReadingPage page{std::move(lines), {}};
  if (page.items.size() == static_cast<std::size_t>(limit)) page.next_cursor = std::to_string(page.items.back().seq);
  return page;
}

/// Bodies for whose data this principal watches the log.
std::vector<Uuid> watched_bodies(Principal const& principal) {
  std::vector<Uuid> bodies;
  for (auto const& mandate : principal.mandates)
    if (mandate.role == Role::data_protection_officer && std::ranges::find(bodies, mandate.body_id.value) == bodies.end())
      bodies.push_back(mandate.body_id.value);
  return bodies;
}

std::vector<facts::ReadEntry> newest_of(db::Tx& tx, std::vector<Uuid> const& bodies, std::optional<std::int64_t> before, int limit) {
  std::vector<facts::ReadEntry> entries;
  for (auto const& body : bodies) std::ranges::move(facts::readings_for(tx, body, before, limit), std::back_inserter(entries));
  std::ranges::sort(entries, std::greater{}, &facts::ReadEntry::seq);
  if (entries.size() > static_cast<std::size_t>(limit)) entries.erase(entries.begin() + limit, entries.end());
  return entries;
}

/// The kind is not in the address: a data protection officer holds a number found in the log.
Result<void> check_audit(db::Tx& tx, Principal const& principal, Uuid record_id) {
  for (std::string const kind : {"case", "contact"})
    if (access_to(tx, principal, kind, record_id, kind + ".readers")) return {};
  auto const not_yours = [] {
    return fail(ProblemKind::forbidden, "not-your-records", "Di questa scheda il tuo ente non è titolare.",
                "Rivolgiti al responsabile della protezione dei dati dell’ente titolare.");
  };
  auto of_case = refused(tx, principal, "case", record_id, not_yours());
  if (of_case.error().kind == ProblemKind::forbidden) return of_case;
  return refused(tx, principal, "contact", record_id, not_yours());
}

}  // namespace

ReadingPage watched_readings(db::Tx& tx, territory::Territory& territory, Principal const& principal, std::optional<std::int64_t> before, int limit) {
  auto entries = newest_of(tx, watched_bodies(principal), before, limit);
  return page_of(readings_in_words(tx, territory, std::move(entries)), limit);
}

void add_trace_routes(api::Api& api, db::Database& database, territory::Territory& territory) {
  api.describe_tag("traces", "Who looked at what, and why it was allowed.");
  add_reading_export(api, database, territory);
  api.get<ReadingsQuery, ReadingPage>({.path = "/readings",
                                       .operation_id = "readings",
                                       .summary = "Readings of the records my body answers for, newest first",
                                       .tag = "traces",
                                       .action = "audit.read"},
                                      [&](api::Call& call, ReadingsQuery const& query) -> Result<ReadingPage> {
                                        auto const limit = query.limit.value_or(usual_page);
                                        return database.read([&](db::Tx& tx) -> Result<ReadingPage> {
                                          return watched_readings(tx, territory, call.principal<Principal>(), query.cursor, limit);
                                        });
                                      });
  api.get<RecordReadingsQuery, ReadingPage>({.path = "/readings/{record_id}",
                                             .operation_id = "record_readings",
                                             .summary = "Readings of one record, newest first",
                                             .tag = "traces",
                                             .action = "audit.read"},
                                            [&](api::Call& call, RecordReadingsQuery const& query) -> Result<ReadingPage> {
                                              auto const limit = query.limit.value_or(usual_page);
                                              return database.read([&](db::Tx& tx) -> Result<ReadingPage> {
                                                TRY(check_audit(tx, call.principal<Principal>(), query.record_id));
                                                return page_of(readers_of(tx, territory, query.record_id, query.cursor, limit), limit);
                                              });
                                            });
}

}  // namespace raccordo::identity
