// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/api.hpp>
#include <territory/territory.hpp>

namespace raccordo::territory {

/// Registers the routes of the module. Questions are public; imports ask the gate for the action "territory.import". The registry
/// keeps both references: they must outlive it.
void add_routes(api::Api& api, db::Database& database, Territory& territory);

}  // namespace raccordo::territory
