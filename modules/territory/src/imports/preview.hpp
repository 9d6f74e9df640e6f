// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "competence/snapshot.hpp"
#include "imports/plan.hpp"

namespace raccordo::territory {

/// The plan in the words of the contracts: one row for each line of the file, with names instead of codes.
ImportPreview preview_of(Plan const& plan, Snapshot const& present, Date today);

}  // namespace raccordo::territory
