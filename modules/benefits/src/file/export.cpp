// SPDX-License-Identifier: EUPL-1.2
#include <platform/api_export.hpp>

#include "file/export.hpp"
#include "file/screen.hpp"

namespace raccordo::benefits {
namespace {

using exports::Cell;
using exports::column, exports::words_column, exports::yes_column;
using exports::Words;
using http::Language;

Words words_of(FileState state) {
  switch (state) {
    case FileState::preparing: return {"In preparazione", "Being prepared"};
    case FileState::to_decide: return {"Da decidere", "To be decided"};
    case FileState::more_asked: return {"Chiesto altro", "More was asked"};
    case FileState::denial_noticed: return {"Preavviso di diniego inviato", "Notice of denial sent"};
    case FileState::granted: return {"Concessa", "Granted"};
    case FileState::denied: return {"Negata", "Denied"};
  }
  return {};
}

std::vector<exports::Column<FileRow>> file_columns() {
  return {column({"Persona", "Person"}, &FileRow::person_name),
          {{"Intervento", "Intervention"}, [](FileRow const& r, Language l) -> Cell { return l == Language::english ? r.type_name_en : r.type_name_it; }},
          words_column({"Stato", "State"}, &FileRow::state, [](auto one) { return words_of(one); }),
          column({"Comune", "Municipality"}, &FileRow::municipality_name),
          column({"Decide", "Decided by"}, &FileRow::deciding_name),
          column({"Aperta il", "Opened"}, &FileRow::opened_at),
          column({"Termine", "Term"}, &FileRow::due_on),
          column({"Giorni che restano", "Days left"}, &FileRow::days_left),
          yes_column({"Persona fittizia", "Fictitious person"}, &FileRow::fictitious)};
}

}  // namespace

void add_file_export(api::Api& api, db::Database& database, territory::Territory& territory) {
  exports::add_list<exports::Params, FileRow>(
      api,
      {.path = "/exports/files",
       .operation_id = "export_files",
       .summary = "The list of files as a file; a line in the log of readings",
       .tag = "files",
       .action = "file.read"},
      {.name = {"Pratiche", "Files"},
       .columns = file_columns(),
       .page =
           [&database, &territory](api::Call& call, exports::Params const&, std::optional<std::string> const& cursor) {
             return database.read([&](db::Tx& tx) { return list_files(tx, territory, call.principal<identity::Principal>(), cursor, 200); });
           },
       .log =
           [&database, &territory](api::Call& call, std::span<FileRow const> rows) {
             return identity::log_export(database, call.principal<identity::Principal>(), "file.read", "file", exports::ids_of(rows, &FileRow::file_id));
           }});
}

}  // namespace raccordo::benefits
