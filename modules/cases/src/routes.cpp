// SPDX-License-Identifier: EUPL-1.2
#include "loads/routes.hpp"
#include "record/routes.hpp"
#include "search/routes.hpp"

namespace raccordo::cases {

void Cases::add_routes(api::Api& api) {
  add_record_routes(api, *this, {database_, territory_, contacts_});
  add_search_routes(api, {database_, territory_, finder_});
  add_load_routes(api, database_, territory_);
}

}  // namespace raccordo::cases
