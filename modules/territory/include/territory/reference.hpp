// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include <platform/db.hpp>

namespace raccordo::territory {

struct LoadReport {
  int added = 0, changed = 0, removed = 0, unchanged = 0;
  bool read_nothing = false;  ///< every file was as last loaded
};

/// Brings the tables to the state of the data files in `folder` (data/territory). Rows that an import has added or corrected
/// stay as the import left them. Called with the same files again it reads only their bytes.
/// Nothing is changed when the files contradict themselves: invalid "reference-data", naming rows.
Result<LoadReport> load_reference(db::Database& database, std::string const& folder);

}  // namespace raccordo::territory
