// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "search/search.hpp"

namespace raccordo::cases {

void add_search_routes(api::Api& api, Setting const& setting);

}  // namespace raccordo::cases
