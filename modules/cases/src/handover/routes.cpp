// SPDX-License-Identifier: EUPL-1.2
#include "handover/routes.hpp"

#include "handover/handover.hpp"
#include "handover/rows.hpp"
#include "record/once.hpp"

namespace raccordo::cases {

struct HandoverRef {
  HandoverId handover_id;
};
BOOST_DESCRIBE_STRUCT(HandoverRef, (), (handover_id))
/// What was planned: the whole of it stands in the list.
struct PlannedHandover {
  HandoverId handover_id;
};
BOOST_DESCRIBE_STRUCT(PlannedHandover, (), (handover_id))

namespace {

constexpr std::string_view handover_tag = "cases";
using identity::Principal;

}  // namespace

void add_handover_routes(api::Api& api, Cases& cases, db::Database& database, territory::Territory& territory) {
  api.post<api::NoParams, NewHandover, HandoverPreview>(
      {.path = "/handover-preview",
       .operation_id = "preview_handover",
       .summary = "Who would get how many cases of whoever leaves",
       .tag = handover_tag,
       .action = "handover.plan"},
      [&](api::Call& call, api::NoParams const&, NewHandover const& what) {
        return database.read([&](db::Tx& tx) { return preview_of(tx, territory, call.principal<Principal>(), what); });
      });
  api.post<api::NoParams, NewHandover, api::Created<PlannedHandover>>(
      {.path = "/handovers",
       .operation_id = "plan_handover",
       .summary = "Pass a worker's whole load to others, on a day; today at once",
       .tag = handover_tag,
       .action = "handover.plan"},
      [&](api::Call& call, api::NoParams const&, NewHandover const& what) -> Result<api::Created<PlannedHandover>> {
        auto const request = key_of(call, "handover.plan");
        auto const id = TRY(database.write(
            [&](db::Tx& tx) { return once<HandoverId>(tx, request, [&] { return cases.plan_handover(tx, call.principal<Principal>(), what); }); }));
        return api::Created<PlannedHandover>{{id}, "/handovers/" + id.text()};
      });
  api.get<api::NoParams, Handovers>(
      {.path = "/handovers",
       .operation_id = "handovers",
       .summary = "Loads of my teams that will pass, and the last that did",
       .tag = handover_tag,
       .action = "handover.plan"},
      [&](api::Call& call, api::NoParams const&) {
        return database.read([&](db::Tx& tx) -> Result<Handovers> { return handovers_of(tx, territory, call.principal<Principal>()); });
      });
  api.del<HandoverRef, api::NoContent>({.path = "/handovers/{handover_id}",
                                        .operation_id = "undo_handover",
                                        .summary = "Undo a handover before its day",
                                        .tag = handover_tag,
                                        .action = "handover.plan"},
                                       [&](api::Call& call, HandoverRef const& ref) -> Result<api::NoContent> {
                                         TRY(database.write([&](db::Tx& tx) { return cases.undo_handover(tx, call.principal<Principal>(), ref.handover_id); }));
                                         return api::NoContent{};
                                       });
}

}  // namespace raccordo::cases
