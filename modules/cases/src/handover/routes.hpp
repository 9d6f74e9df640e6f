// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

namespace raccordo::cases {

void add_handover_routes(api::Api& api, Cases& cases, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::cases
