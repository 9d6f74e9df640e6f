// SPDX-License-Identifier: EUPL-1.2
#include <identity/export_log.hpp>

#include "deliveries/routes.hpp"
#include "deliveries/work.hpp"

namespace raccordo::benefits {
namespace {

using exports::column, exports::words_column, exports::yes_column;
using exports::Words;
using http::Language;

Words words_of(InterventionState state) {
  switch (state) {
    case InterventionState::active: return {"Attivo", "Active"};
    case InterventionState::suspended: return {"Sospeso", "Suspended"};
    case InterventionState::revoked: return {"Revocato", "Revoked"};
    case InterventionState::closed: return {"Chiuso", "Closed"};
  }
  return {};
}

std::vector<exports::Column<InterventionRow>> intervention_columns() {
  return {column({"Persona", "Person"}, &InterventionRow::person_name),
          {{"Intervento", "Intervention"},
           [](InterventionRow const& r, Language l) -> exports::Cell { return l == Language::english ? r.type_name_en : r.type_name_it; }},
          words_column({"Stato", "State"}, &InterventionRow::state, [](auto one) { return words_of(one); }),
          column({"Comune", "Municipality"}, &InterventionRow::municipality_name),
          column({"Se ne occupa", "Given by"}, &InterventionRow::provider_name),
          column({"Dal", "From"}, &InterventionRow::starts_on),
          column({"Al", "To"}, &InterventionRow::ends_on),
          yes_column({"Persona fittizia", "Fictitious person"}, &InterventionRow::fictitious)};
}

}  // namespace

void add_intervention_export(api::Api& api, Desks const& desks) {
  exports::add_list<exports::Params, InterventionRow>(
      api,
      {.path = "/exports/interventions",
       .operation_id = "export_interventions",
       .summary = "The list of interventions as a file; a line in the log of readings",
       .tag = "interventions",
       .action = "intervention.read"},
      {.name = {"Interventi", "Interventions"},
       .columns = intervention_columns(),
       .page =
           [desks](api::Call& call, exports::Params const&, std::optional<std::string> const& cursor) {
             return desks.database.read(
                 [&](db::Tx& tx) { return list_interventions(tx, desks.territory, call.principal<identity::Principal>(), cursor, 200); });
           },
       .log = identity::exported(desks.database, "intervention.read", "intervention", &InterventionRow::intervention_id)});
}

}  // namespace raccordo::benefits
