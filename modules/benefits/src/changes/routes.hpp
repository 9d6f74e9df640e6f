// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "file/screen.hpp"

namespace raccordo::benefits {

void add_change_routes(api::Api& api, Files& files, Desks const& desks);

}  // namespace raccordo::benefits
