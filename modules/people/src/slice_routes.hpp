// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <people/routes.hpp>

// What the routes of the slices share.
namespace raccordo::people {

inline constexpr std::string_view route_tag = "people";

void add_tax_code_routes(api::Api& api, Setup const& setup);
void add_sheet_routes(api::Api& api, Setup const& setup);
void add_household_routes(api::Api& api, Setup const& setup);
void add_merge_export(api::Api& api, Setup const& setup);
void add_merge_routes(api::Api& api, Setup const& setup);

}  // namespace raccordo::people
