// SPDX-License-Identifier: EUPL-1.2
#include <territory/routes.hpp>

#include "slice_routes.hpp"

namespace raccordo::territory {

void add_routes(api::Api& api, db::Database& database, Territory& territory) {
  api.describe_tag(route_tag, "Who is responsible for what, where, since when: municipalities, bodies, acts and the one question of competence.");
  add_competence_routes(api, database, territory);
  add_municipality_routes(api, database, territory);
  add_body_routes(api, database, territory);
  add_act_and_team_routes(api, database, territory);
  add_import_routes(api, database, territory);
}

}  // namespace raccordo::territory
