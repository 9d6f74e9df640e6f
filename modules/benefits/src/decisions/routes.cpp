// SPDX-License-Identifier: EUPL-1.2
#include "decisions/decisions.hpp"

namespace raccordo::benefits {
namespace {

constexpr std::string_view tag = "files";
using identity::Principal;

}  // namespace

void add_decision_routes(api::Api& api, Files& files, Desks const& desks) {
  api.get<api::NoParams, FilesToDecide>(
      {.path = "/decisions",
       .operation_id = "files_to_decide",
       .summary = "What my body has to decide, with what each decision needs, earliest term first; each is an opening",
       .tag = tag,
       .action = "file.decide"},
      [desks](api::Call& call, api::NoParams const&) {
        return desks.database.observe([&](db::Tx& tx) { return files_to_decide(tx, desks.territory, call.principal<Principal>()); });
      });
  api.post<api::NoParams, GrantTogether, GrantedTogether>(
      {.path = "/decisions",
       .operation_id = "grant_together",
       .summary = "Grant equal files as proposed, by one act: all of them or none; sent again it changes nothing",
       .tag = tag,
       .action = "file.decide"},
      [desks, &files](api::Call& call, api::NoParams const&, GrantTogether const& in) {
        return desks.database.change([&](db::Tx& tx) { return files.grant_together(tx, call.principal<Principal>(), in); });
      });
}

}  // namespace raccordo::benefits
