// SPDX-License-Identifier: EUPL-1.2
#include <platform/api_export.hpp>
#include <territory/function_words.hpp>

#include "record/routes.hpp"
#include "record/screen.hpp"

namespace raccordo::cases {
namespace {

using exports::Cell;
using exports::Words;
using http::Language;

Words words_of(CaseState state) { return state == CaseState::open ? Words{"Aperto", "Open"} : Words{"Chiuso", "Closed"}; }
Words words_of(Priority priority) {
  switch (priority) {
    case Priority::ordinary: return {"Ordinaria", "Ordinary"};
    case Priority::high: return {"Alta", "High"};
    case Priority::urgent: return {"Urgente", "Urgent"};
  }
  return {};
}
Cell optional(std::optional<std::string> const& text) { return text ? Cell(*text) : Cell(); }

std::vector<exports::Column<CaseRow>> case_columns() {
  return {{{"Persona", "Person"}, [](CaseRow const& r, Language) { return optional(r.person_name); }},
          {{"Stato", "State"}, [](CaseRow const& r, Language l) -> Cell { return words_of(r.state).in(l); }},
          {{"Priorità", "Priority"}, [](CaseRow const& r, Language l) -> Cell { return words_of(r.priority).in(l); }},
          {{"Area", "Area"},
           [](CaseRow const& r, Language l) -> Cell {
             auto const words = territory::words_of(r.function);
             return Words{words.italian, words.english}.in(l);
           }},
          {{"Comune", "Municipality"}, [](CaseRow const& r, Language) -> Cell { return r.municipality_name; }},
          {{"Équipe", "Team"}, [](CaseRow const& r, Language) -> Cell { return r.team_name; }},
          {{"Segue", "Followed by"}, [](CaseRow const& r, Language) { return optional(r.worker_name); }},
          {{"Aperto il", "Opened"}, [](CaseRow const& r, Language) -> Cell { return r.opened_at; }},
          {{"Prossimo passo il", "Next step on"}, [](CaseRow const& r, Language) { return r.next_step_on ? Cell(*r.next_step_on) : Cell(); }},
          {{"Persona fittizia", "Fictitious person"},
           [](CaseRow const& r, Language l) -> Cell { return r.fictitious ? Words{"sì", "yes"}.in(l) : std::string(); }}};
}

}  // namespace

void add_case_export(api::Api& api, Desks const& desks) {
  exports::add_list<exports::Params, CaseRow>(
      api,
      {.path = "/exports/cases",
       .operation_id = "export_cases",
       .summary = "The list of cases as a file; a line in the log of readings",
       .tag = "cases",
       .action = "case.read"},
      {.name = {"Casi", "Cases"},
       .columns = case_columns(),
       .page =
           [desks](api::Call& call, exports::Params const&, std::optional<std::string> const& cursor) {
             return desks.database.read([&](db::Tx& tx) { return list_cases(tx, desks.territory, call.principal<identity::Principal>(), cursor, 200); });
           },
       .log =
           [desks](api::Call& call, std::span<CaseRow const> rows) {
             return identity::log_export(desks.database, call.principal<identity::Principal>(), "case.read", "case", exports::ids_of(rows, &CaseRow::case_id));
           }});
}

}  // namespace raccordo::cases
