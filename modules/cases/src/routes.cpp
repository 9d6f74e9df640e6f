// SPDX-License-Identifier: EUPL-1.2
#include "goals/routes.hpp"
#include "day/day.hpp"
#include "handover/routes.hpp"
#include "loads/routes.hpp"
#include "record/routes.hpp"
#include "search/routes.hpp"
#include "staff/routes.hpp"
#include "team/routes.hpp"
#include "transfers/routes.hpp"

namespace raccordo::cases {

void Cases::add_routes(api::Api& api) {
  add_record_routes(api, *this, {database_, territory_, contacts_});
  add_case_export(api, {database_, territory_, contacts_});
  add_search_routes(api, {database_, territory_, finder_});
  add_load_routes(api, database_, territory_);
  add_team_routes(api, *this, {database_, territory_, contacts_});
  add_transfer_routes(api, *this, {database_, territory_, contacts_});
  add_goal_routes(api, {database_, territory_, contacts_});
  add_handover_routes(api, *this, database_, territory_);
  add_day_routes(api, database_, territory_);
  add_staff_routes(api, *this, database_, territory_);
}

}  // namespace raccordo::cases
