// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/catalogue.hpp>

namespace raccordo {
std::span<MigrationText const> catalogue_migrations();
}  // namespace raccordo

namespace raccordo::catalogue::testing {

/// The intervention types shipped with this source tree.
void given_the_types(db::Database& database);
/// Where they are.
std::string shipped_files();

}  // namespace raccordo::catalogue::testing
