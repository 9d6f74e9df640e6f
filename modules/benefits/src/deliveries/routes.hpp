// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "file/screen.hpp"

namespace raccordo::benefits {

void add_intervention_export(api::Api& api, Desks const& desks);
void add_delivery_routes(api::Api& api, Files& files, Desks const& desks);

}  // namespace raccordo::benefits
