// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/types.hpp>
#include <platform/api.hpp>

// The services of a territory: what they give, with the codes of others.
namespace raccordo::catalogue {

/// The registry keeps the reference: it must outlive it.
void add_routes(api::Api& api, db::Database& database);

}  // namespace raccordo::catalogue
