// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "deliveries/store.hpp"
#include "file/reach.hpp"

// An intervention together with its file and with what one may do on it.
namespace raccordo::benefits {

struct AtWork {
  Reached file;  ///< its access is the one to the intervention: a provider has none to the file
  store::InterventionRow row;
};
/// not_found for whoever may not know of it; forbidden "not-on-this-intervention" for whoever may, but not this.
Result<AtWork> reach_intervention(db::Tx& tx, identity::Principal const& principal, InterventionId id, std::string_view action);

/// Moves what a file has spent up or down by the difference, in cents.
Result<void> spend_difference(db::Tx& tx, AtWork const& work, std::int64_t cents);

/// As the reader of `access` sees it. `file_id` is told to who may open the file.
Intervention shown(db::Tx& tx, territory::Territory& territory, AtWork const& work, bool opens_file);
Result<api::Page<InterventionRow>> list_interventions(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal,
                                                      std::optional<std::string> const& cursor, int limit);

}  // namespace raccordo::benefits
