// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "record/opening.hpp"

namespace raccordo::cases {

void add_goal_routes(api::Api& api, Desks const& desks);

}  // namespace raccordo::cases
