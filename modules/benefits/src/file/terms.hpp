// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "file/store.hpp"

// How the term stands still and runs again: rule data with its source (L. 241/1990, art. 2 and 10-bis).
namespace raccordo::benefits {

/// The last day of the term once the step is taken; fills in what the step says of the pause. A pause counts in full when it begins; what was
/// not needed of it is taken back when it ends.
Result<Date> due_after(db::Tx& tx, std::vector<store::Step> const& before, store::Step& step, Date due_on);
/// The notice was given, and observations have come or their days are over.
bool may_deny(std::vector<store::Step> const& steps, Date today);
/// The days that count against the body: those of a pause in progress do not.
std::int64_t days_left(std::vector<store::Step> const& steps, FileState state, Date due_on, Date today);
bool stands_still(std::vector<store::Step> const& steps, FileState state, Date today);

}  // namespace raccordo::benefits
