// SPDX-License-Identifier: EUPL-1.2
#include "slice_routes.hpp"

namespace raccordo::people {

void add_routes(api::Api& api, Setup const& setup) {
  api.describe_tag(route_tag, "Persons: found by name in one's own territory, and told apart by what documents say.");
  add_tax_code_routes(api, setup);
  add_sheet_routes(api, setup);
  add_household_routes(api, setup);
  add_merge_routes(api, setup);
}

}  // namespace raccordo::people
