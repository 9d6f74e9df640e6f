// SPDX-License-Identifier: EUPL-1.2
#include <identity/export_log.hpp>

#include "merge/merge.hpp"
#include "slice_routes.hpp"

namespace raccordo::people {
namespace {

using exports::column, exports::words_column, exports::yes_column;
using exports::Words;

Words words_of(MergeState state) {
  switch (state) {
    case MergeState::proposed: return {"Proposta", "Proposed"};
    case MergeState::joined: return {"Unite", "Joined"};
    case MergeState::refused: return {"Non accolta", "Refused"};
    case MergeState::undone: return {"Annullata", "Undone"};
  }
  return {};
}

}  // namespace

void add_merge_export(api::Api& api, Setup const& setup) {
  exports::add_list<exports::Params, MergeRow>(
      api,
      {.path = "/exports/merges",
       .operation_id = "export_merges",
       .summary = "The list of sheets proposed as one, as a file; a line in the log of readings",
       .tag = route_tag,
       .action = "merge.read"},
      {.name = {"Unioni", "Merges"},
       .columns = {column({"Resta", "Stays"}, &MergeRow::kept_name), column({"Confluisce", "Goes into it"}, &MergeRow::other_name),
                   words_column({"Stato", "State"}, &MergeRow::state, [](auto one) { return words_of(one); }),
                   column({"Proposta da", "Proposed by"}, &MergeRow::proposed_by_name), column({"Proposta il", "Proposed"}, &MergeRow::proposed_at),
                   yes_column({"Persone fittizie", "Fictitious persons"}, &MergeRow::fictitious)},
       .page =
           [setup](api::Call& call, exports::Params const&, std::optional<std::string> const& cursor) {
             return setup.database.read([&](db::Tx& tx) { return list_merges(tx, call.principal<identity::Principal>(), cursor, 100); });
           },
       .log = identity::exported(setup.database, "merge.read", "merge", &MergeRow::merge_id)});
}

}  // namespace raccordo::people
