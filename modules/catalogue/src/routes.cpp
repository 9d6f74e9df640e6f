// SPDX-License-Identifier: EUPL-1.2
#include "slice_routes.hpp"

namespace raccordo::catalogue {

void add_routes(api::Api& api, db::Database& database) {
  api.describe_tag(route_tag, "What the services of the territory give, and who offers it where.");
  add_type_routes(api, database);
}

}  // namespace raccordo::catalogue
