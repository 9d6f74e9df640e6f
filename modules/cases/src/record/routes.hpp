// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "record/opening.hpp"

namespace raccordo::cases {

void add_record_routes(api::Api& api, Cases& cases, Desks const& desks);
/// The list of cases, taken away.
void add_case_export(api::Api& api, Desks const& desks);

}  // namespace raccordo::cases
