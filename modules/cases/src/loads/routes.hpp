// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

namespace raccordo::cases {

void add_load_routes(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::cases
