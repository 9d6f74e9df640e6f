// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <funds/funds.hpp>

namespace raccordo::demo {

/// Budget lines of this year for the bodies of whoever can be entered as officer or director; the amounts are invented and say so.
Result<void> make_budgets(db::Database& database, territory::Territory& territory);

}  // namespace raccordo::demo
