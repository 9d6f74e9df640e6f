// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "record/opening.hpp"

namespace raccordo::cases {

void add_team_routes(api::Api& api, Cases& cases, Desks const& desks);

}  // namespace raccordo::cases
