// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "lines/store.hpp"

namespace raccordo::funds {

/// Of the bodies one answers for, by the name of the type.
std::vector<BudgetLine> own_lines(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, std::int64_t year);
/// forbidden "not-your-body"; conflict "stale-line"; conflict "below-used", saying how much is already taken.
Result<void> set_amount(db::Tx& tx, identity::Principal const& principal, LineId id, BudgetAmount const& amount);
/// not_found for a line of another body: its money is none of theirs.
Result<api::Page<BudgetMovement>> movements(db::Tx& tx, identity::Principal const& principal, LineId id, std::optional<std::int64_t> before, int limit);
BudgetLine shown(db::Tx& tx, territory::Territory& territory, store::Row const& row);

void add_budget_export(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::funds
