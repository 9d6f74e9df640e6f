// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "competence/snapshot.hpp"

namespace raccordo::territory {

/// The network a body works in on that day: where its seat is; without a known seat, where it or its teams hold something
/// (in force that day, else ever). Null for a body of no network.
AreaRow const* network_of(Snapshot const& s, BodyRow const& body, Date day);

}  // namespace raccordo::territory
