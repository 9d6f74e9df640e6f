// SPDX-License-Identifier: EUPL-1.2
#include <platform/api_export.hpp>
#include <territory/function_column.hpp>

#include "contacts/views.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {
namespace {

using exports::Cell;
using exports::column, exports::words_column, exports::yes_column;
using exports::Words;
using http::Language;

Words words_of(ContactStatus status) {
  switch (status) {
    case ContactStatus::waiting: return {"In attesa", "Waiting"};
    case ContactStatus::unrouted: return {"Senza un competente noto", "With nobody known to be responsible"};
    case ContactStatus::taken: return {"Preso in carico", "Taken on"};
  }
  return {};
}

std::vector<exports::Column<ContactRow>> contact_columns() {
  return {column({"Raccolto il", "Recorded"}, &ContactRow::recorded_at),
          {{"Persona", "Person"},
           [](ContactRow const& r, Language l) -> Cell {
             if (r.person_name) return *r.person_name;
             return r.anonymous ? Cell(Words{"anonima", "anonymous"}.in(l)) : Cell();
           }},
          territory::function_column(&ContactRow::function),
          column({"Comune", "Municipality"}, &ContactRow::municipality_name),
          words_column({"Stato", "State"}, &ContactRow::status, [](auto one) { return words_of(one); }),
          column({"Scrivania", "Desk"}, &ContactRow::desk_name),
          yes_column({"Urgente", "Urgent"}, &ContactRow::urgent),
          yes_column({"Segnalazione di terzi", "Report by a third party"}, &ContactRow::reported),
          column({"Preso in carico il", "Taken on"}, &ContactRow::taken_at),
          yes_column({"Persona fittizia", "Fictitious person"}, &ContactRow::fictitious)};
}

}  // namespace

void add_contact_export(api::Api& api, Door const& door) {
  exports::add_list<exports::Params, ContactRow>(
      api,
      {.path = "/exports/contacts",
       .operation_id = "export_contacts",
       .summary = "The list of contacts as a file; a line in the log of readings",
       .tag = route_tag,
       .action = "contact.read"},
      {.name = {"Contatti", "Contacts"},
       .columns = contact_columns(),
       .page =
           [door](api::Call& call, exports::Params const&, std::optional<std::string> const& cursor) {
             return door.database.read([&](db::Tx& tx) { return list_contacts(tx, door.territory, call.principal<identity::Principal>(), cursor, 200); });
           },
       .log =
           [door](api::Call& call, std::span<ContactRow const> rows) {
             return identity::log_export(door.database, call.principal<identity::Principal>(), "contact.read", "contact",
                                         exports::ids_of(rows, &ContactRow::contact_id));
           }});
}

}  // namespace raccordo::access
