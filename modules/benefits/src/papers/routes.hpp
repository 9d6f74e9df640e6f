// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "file/screen.hpp"

namespace raccordo::benefits {

void add_paper_routes(api::Api& api, Desks const& desks);

}  // namespace raccordo::benefits
