// SPDX-License-Identifier: EUPL-1.2
#include <identity/export_log.hpp>

#include "traces/readings.hpp"

namespace raccordo::identity {
namespace {

using exports::column, exports::words_column;
using exports::Words;

Words words_of(std::string const& purpose) {
  if (purpose == "open") return {"Ha aperto la scheda", "Opened the record"};
  if (purpose == "find") return {"Ha visto che esiste e a chi è affidata", "Saw that it exists and who has it"};
  if (purpose == "search") return {"L’ha trovata in una ricerca", "Found it in a search"};
  if (purpose == "export") return {"Ha portato via un elenco", "Took a list away"};
  if (purpose == "print") return {"Ha stampato un foglio", "Printed a paper"};
  return {"Ha controllato chi ha guardato", "Checked who had looked"};
}

/// The log of the log: which lines left, from the first to the last.
std::string lines_of(std::span<ReadingLine const> lines) {
  return lines.empty() ? std::string() : std::to_string(lines.back().seq) + "-" + std::to_string(lines.front().seq);
}

}  // namespace

void add_reading_export(api::Api& api, db::Database& database, territory::Territory& territory) {
  exports::add_list<exports::Params, ReadingLine>(
      api,
      {.path = "/exports/readings",
       .operation_id = "export_readings",
       .summary = "Readings of the records my body answers for, as a file; a line in the same log",
       .tag = "traces",
       .action = "audit.read"},
      {.name = {"Letture", "Readings"},
       .columns = {column({"Quando", "When"}, &ReadingLine::at),
                   column({"Chi", "Who"}, &ReadingLine::account_name),
                   column({"Per quale ente", "For which body"}, &ReadingLine::body_name),
                   words_column({"Che cosa ha fatto", "What they did"}, &ReadingLine::purpose, [](auto const& one) { return words_of(one); }),
                   column({"Perché poteva", "Why it was allowed"}, &ReadingLine::reason),
                   column({"Parti viste", "Parts seen"}, &ReadingLine::sections),
                   column({"Tipo di scheda", "Kind of record"}, &ReadingLine::record_kind),
                   {{"Numero della scheda", "Number of the record"},
                    [](ReadingLine const& line, http::Language) -> exports::Cell { return line.record_id.text(); }}},
       .page =
           [&database, &territory](api::Call& call, exports::Params const&, std::optional<std::string> const& cursor) {
             return database.read([&](db::Tx& tx) -> Result<api::Page<ReadingLine>> {
               auto const before = cursor ? std::optional<std::int64_t>(std::stoll(*cursor)) : std::nullopt;
               return watched_readings(tx, territory, call.principal<Principal>(), before, 200);
             });
           },
       .log = [&database](
                  api::Call& call,
                  std::span<ReadingLine const> lines) { return log_export(database, call.principal<Principal>(), "audit.read", "reading", lines_of(lines)); }});
}

}  // namespace raccordo::identity
