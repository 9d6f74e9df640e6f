// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

// How much each worker has in hand, for who shares out the work.
namespace raccordo::cases {

/// Members of the team today, and whoever left it with open cases; in order of name.
std::vector<Load::Worker> workers_of(db::Tx& tx, territory::TeamId team);
/// The teams the principal coordinates today, with their workers in order of name.
Loads loads_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);

}  // namespace raccordo::cases
