// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/imports.hpp>

namespace raccordo::demo {

/// The services of data/demo/offers.csv, through the import that an installation uses. "{-12}" in the file is the day twelve days before
/// `today`: a demonstration told until another day must not bring news of the future. How many there are.
Result<std::int64_t> load_offers(db::Database& database, territory::Territory& territory, std::string const& folder, Date today);

}  // namespace raccordo::demo
