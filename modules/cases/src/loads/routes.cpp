// SPDX-License-Identifier: EUPL-1.2
#include "loads/routes.hpp"

#include "loads/loads.hpp"

namespace raccordo::cases {

void add_load_routes(api::Api& api, db::Database& database, territory::Territory& territory) {
  api.get<api::NoParams, Loads>(
      {.path = "/loads", .operation_id = "loads", .summary = "Open cases of each worker of the teams one coordinates", .tag = "cases", .action = "load.read"},
      [&](api::Call& call, api::NoParams const&) {
        return database.read([&](db::Tx& tx) -> Result<Loads> { return loads_of(tx, territory, call.principal<identity::Principal>()); });
      });
}

}  // namespace raccordo::cases
