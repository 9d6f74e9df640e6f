// SPDX-License-Identifier: EUPL-1.2
#include <platform/api_export.hpp>
#include <territory/function_words.hpp>

#include "contacts/views.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {
namespace {

using exports::Cell;
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
  return {{{"Raccolto il", "Recorded"}, [](ContactRow const& r, Language) -> Cell { return r.recorded_at; }},
          {{"Persona", "Person"},
           [](ContactRow const& r, Language l) -> Cell {
             if (r.person_name) return *r.person_name;
             return r.anonymous ? Cell(Words{"anonima", "anonymous"}.in(l)) : Cell();
           }},
          {{"Area", "Area"},
           [](ContactRow const& r, Language l) -> Cell {
             auto const words = territory::words_of(r.function);
             return Words{words.italian, words.english}.in(l);
           }},
          {{"Comune", "Municipality"}, [](ContactRow const& r, Language) -> Cell { return r.municipality_name; }},
          {{"Stato", "State"}, [](ContactRow const& r, Language l) -> Cell { return words_of(r.status).in(l); }},
          {{"Scrivania", "Desk"}, [](ContactRow const& r, Language) { return r.desk_name ? Cell(*r.desk_name) : Cell(); }},
          {{"Urgente", "Urgent"}, [](ContactRow const& r, Language l) -> Cell { return r.urgent ? Words{"sì", "yes"}.in(l) : std::string(); }},
          {{"Segnalazione di terzi", "Report by a third party"},
           [](ContactRow const& r, Language l) -> Cell { return r.reported ? Words{"sì", "yes"}.in(l) : std::string(); }},
          {{"Preso in carico il", "Taken on"}, [](ContactRow const& r, Language) { return r.taken_at ? Cell(*r.taken_at) : Cell(); }},
          {{"Persona fittizia", "Fictitious person"},
           [](ContactRow const& r, Language l) -> Cell { return r.fictitious ? Words{"sì", "yes"}.in(l) : std::string(); }}};
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
