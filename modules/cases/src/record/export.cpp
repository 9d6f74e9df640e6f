// SPDX-License-Identifier: EUPL-1.2
#include <platform/api_export.hpp>
#include <territory/function_column.hpp>

#include "record/routes.hpp"
#include "record/screen.hpp"

namespace raccordo::cases {
namespace {

using exports::Cell;
using exports::column, exports::words_column, exports::yes_column;
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

std::vector<exports::Column<CaseRow>> case_columns() {
  return {column({"Persona", "Person"}, &CaseRow::person_name),
          words_column({"Stato", "State"}, &CaseRow::state, [](auto one) { return words_of(one); }),
          words_column({"Priorità", "Priority"}, &CaseRow::priority, [](auto one) { return words_of(one); }),
          territory::function_column(&CaseRow::function),
          column({"Comune", "Municipality"}, &CaseRow::municipality_name),
          column({"Équipe", "Team"}, &CaseRow::team_name),
          column({"Segue", "Followed by"}, &CaseRow::worker_name),
          column({"Aperto il", "Opened"}, &CaseRow::opened_at),
          column({"Prossimo passo il", "Next step on"}, &CaseRow::next_step_on),
          yes_column({"Persona fittizia", "Fictitious person"}, &CaseRow::fictitious)};
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
