// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/catalogue.hpp>

namespace raccordo::catalogue {

inline constexpr std::string_view route_tag = "catalogue";

void add_type_routes(api::Api& api, db::Database& database);
void add_offer_routes(api::Api& api, db::Database& database, Directory& directory);

}  // namespace raccordo::catalogue
