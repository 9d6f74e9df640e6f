// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include "installation.hpp"

namespace raccordo {

/// The names of the steps applied now. An interrupted one is refused, with the way back.
cli::Outcome<std::vector<std::string>> upgrade_schema(db::Database& database);

/// Brings the modules' reference tables to the files of `folder` (data/), and says what changed.
cli::Outcome<void> load_reference_data(db::Database& database, std::string const& folder);

}  // namespace raccordo
