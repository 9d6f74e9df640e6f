// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>
#include <cases/day.hpp>

namespace raccordo::cases {

MyDay day_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);
/// What was shown until now is no news any more.
Result<void> look(db::Tx& tx, identity::AccountId account);
void add_day_routes(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::cases
