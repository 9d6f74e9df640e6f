// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include <platform_testing/database.hpp>
#include <territory/reference.hpp>
#include <territory/territory.hpp>

namespace raccordo {
std::span<MigrationText const> territory_migrations();
}

// The territory as it really is, for the tests of the modules above.
namespace raccordo::territory::testing {

/// The tables filled from data/territory of this source tree.
void given_the_real_territory(db::Database& database);

}  // namespace raccordo::territory::testing
