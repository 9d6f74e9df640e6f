// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

// How much each worker has in hand, for who shares out the work.
namespace raccordo::cases {

/// The teams the principal coordinates today, with their workers in order of name.
Loads loads_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);

}  // namespace raccordo::cases
