// SPDX-License-Identifier: EUPL-1.2
#include "drafts/drafts.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {

struct DraftRef {
  std::string kind;
};
BOOST_DESCRIBE_STRUCT(DraftRef, (), (kind))
inline constexpr auto constraints(json::Of<DraftRef>) {
  return json::table(
      json::field<&DraftRef::kind>().length(1, 60).matching(json::patterns::slug).about("Of the form: one draft of each kind.").sample("contact"));
}

void add_draft_routes(api::Api& api, Door const& door) {
  api.get<DraftRef, Draft>(
      {.path = "/drafts/{kind}", .operation_id = "draft", .summary = "My unsent form of that kind", .tag = route_tag, .action = "draft.keep"},
      [door](api::Call& call, DraftRef const& ref) { return find_draft(door.database, door.box, call.principal<identity::Principal>().account_id, ref.kind); });
  api.put<DraftRef, DraftContent, Draft>({.path = "/drafts/{kind}",
                                          .operation_id = "keep_draft",
                                          .summary = "Keep what I typed, sealed: nobody else can open it",
                                          .tag = route_tag,
                                          .action = "draft.keep",
                                          .max_body = 256 * 1024},
                                         [door](api::Call& call, DraftRef const& ref, DraftContent const& in) {
                                           return keep_draft(door.database, door.box, call.principal<identity::Principal>().account_id, ref.kind, in.content);
                                         });
  api.del<DraftRef, api::NoContent>(
      {.path = "/drafts/{kind}", .operation_id = "drop_draft", .summary = "Forget my unsent form", .tag = route_tag, .action = "draft.keep"},
      [door](api::Call& call, DraftRef const& ref) -> Result<api::NoContent> {
        TRY(door.database.write([&](db::Tx& tx) { return drop_draft(tx, call.principal<identity::Principal>().account_id, ref.kind); }));
        return api::NoContent{};
      });
}

}  // namespace raccordo::access
