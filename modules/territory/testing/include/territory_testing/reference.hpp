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

inline constexpr char const* rome = "058091";   ///< stands in no network
inline constexpr char const* milan = "015146";  ///< neither does Milan
/// The same without the municipalities of which nothing is said, Rome and Milan excepted: a third of the rows, for tests that
/// need a territory of their own to change.
void given_the_networks_alone(db::Database& database);

}  // namespace raccordo::territory::testing
