// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "changes/store.hpp"
#include "file/reach.hpp"

namespace raccordo::benefits {

/// What is still committed for the file is free for others.
Result<void> free_what_is_left(db::Tx& tx, Reached const& reached, store::InterventionRow const& row);
/// Accepting a revocation is lawful now: its reasons were notified, and the days for observations are over or they have come.
bool may_accept(store::ChangeRow const& row, Date today);

/// Onto the file as it is shown.
void add_changes(File& file, db::Tx& tx);

}  // namespace raccordo::benefits
