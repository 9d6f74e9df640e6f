// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace raccordo::catalogue::facts {

/// Somebody of the body that offers it said whether there is room. Subject: the offer. Payload: v, state, waiting_days?.
inline constexpr std::string_view capacity_said = "offer.capacity_said";
/// A file of offers was loaded. Subject: the import. Payload: v, added, changed, faulty (lines left out).
inline constexpr std::string_view offers_imported = "offers.imported";

}  // namespace raccordo::catalogue::facts
