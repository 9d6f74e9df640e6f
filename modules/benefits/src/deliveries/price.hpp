// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "deliveries/store.hpp"

// What a delivery costs the body, by the grant alone.
namespace raccordo::benefits {

/// Deliveries say a sum: where money is granted, or where the grant says no number of units.
bool is_by_sum(store::InterventionRow const& row, catalogue::InterventionUnit unit);
/// The body's share, in cents, once so many hundredths have been delivered in all: in proportion to the grant, exact when all is delivered,
/// never more than granted. Counted from the last change of the grant, so that what was paid before keeps its price.
std::int64_t due_cents(store::InterventionRow const& row, std::int64_t delivered);
/// Whole units as people write them: "1,5".
std::string units_text(std::int64_t hundredths);

}  // namespace raccordo::benefits
