// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "offers/ranking.hpp"

namespace raccordo::catalogue {

/// What was said of each, by offer; those of whom nothing was said are absent.
std::map<OfferId, Capacity> capacities_of(db::Tx& tx, territory::Names const& names, std::span<OfferId const> ids);

/// The ranked ones as rows, in their order.
std::vector<OfferRow> rows_of(db::Tx& tx, territory::Territory& territory, Shelf const& shelf, std::span<Ranked const> ranked);

/// One offer with all that is public of it; `may` is left empty.
std::optional<Offer> sheet_of(db::Tx& tx, territory::Territory& territory, OfferId id);

}  // namespace raccordo::catalogue
