// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <funds/funds.hpp>

namespace raccordo::demo {

struct LineOf {
  territory::BodyId body;
  int year = 0;
  std::string type_code;
};
/// That line, made by `principal` where it is not there yet. The amounts are invented and say so.
Result<funds::BudgetLine> line_for(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, LineOf const& of);

/// The lines of this year for the bodies of whoever can be entered as officer or director.
Result<void> make_budgets(db::Database& database, territory::Territory& territory);

}  // namespace raccordo::demo
