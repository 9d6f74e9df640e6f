// SPDX-License-Identifier: EUPL-1.2
#include "items/export.hpp"

#include <identity/export_log.hpp>
#include <territory/function_column.hpp>

namespace raccordo::desk {

struct DeskExport {
  exports::Format format{};
  std::optional<DeskState> state;
};
BOOST_DESCRIBE_STRUCT(DeskExport, (), (format, state))
inline constexpr auto constraints(json::Of<DeskExport>) {
  return json::table(json::field<&DeskExport::format>().sample("xlsx"), json::field<&DeskExport::state>().about("As on the screen; open when absent."));
}

namespace {

using exports::column, exports::words_column, exports::yes_column;
using exports::Words;

Words words_of(ItemKind kind) {
  switch (kind) {
    case ItemKind::new_contact: return {"Bisogno raccontato", "Need told"};
    case ItemKind::third_party_report: return {"Segnalazione di terzi", "Report by a third party"};
    case ItemKind::unrouted_contact: return {"Senza un competente noto", "Nobody known to be responsible"};
    case ItemKind::referral: return {"Invio ricevuto", "Referral received"};
    case ItemKind::returned_referral: return {"Invio tornato", "Referral returned"};
    case ItemKind::file_to_decide: return {"Pratica da decidere", "File to decide"};
    case ItemKind::file_more_asked: return {"Chi decide ha chiesto altro", "More was asked"};
    case ItemKind::file_to_activate: return {"Intervento da attivare", "Intervention to activate"};
    case ItemKind::change_to_decide: return {"Modifica da decidere", "Change to decide"};
    case ItemKind::opinion_asked: return {"Parere da dare", "Opinion to give"};
    case ItemKind::join_request: return {"Un collega chiede di lavorarci", "A colleague asks to join"};
    case ItemKind::case_transfer: return {"Caso offerto", "Case offered"};
    case ItemKind::returned_transfer: return {"Passaggio non accolto", "Transfer not taken"};
  }
  return {};
}

std::vector<exports::Column<Item>> item_columns() {
  return {column({"Persona o cosa", "Person or thing"}, &Item::headline),
          words_column({"Che cosa", "What"}, &Item::kind, [](auto one) { return words_of(one); }),
          territory::function_column(&Item::function),
          column({"Comune", "Municipality"}, &Item::municipality_name),
          column({"Scrivania", "Desk"}, &Item::desk_name),
          column({"Arrivato il", "Arrived"}, &Item::raised_at),
          column({"Termine", "Term"}, &Item::due_on),
          column({"Giorni che restano", "Days left"}, &Item::days_left),
          yes_column({"Urgente", "Urgent"}, &Item::urgent),
          column({"Segue", "Followed by"}, &Item::assigned_name)};
}

}  // namespace

void add_desk_export(api::Api& api, db::Database& database, territory::Territory& territory) {
  exports::add_list<DeskExport, Item>(
      api,
      {.path = "/exports/desk",
       .operation_id = "export_desk",
       .summary = "What lies on my desks as a file; a line in the log of readings",
       .tag = "desk",
       .action = "desk.read"},
      {.name = {"Scrivania", "Desk"},
       .columns = item_columns(),
       .page =
           [&database, &territory](api::Call& call, DeskExport const& in, std::optional<std::string> const& cursor) {
             return database.read(
                 [&](db::Tx& tx) { return page_of(tx, territory, call.principal<identity::Principal>(), {in.state.value_or(DeskState::open), cursor, 200}); });
           },
       .log = identity::exported(database, "desk.read", "desk_item", &Item::item_id)});
}

}  // namespace raccordo::desk
