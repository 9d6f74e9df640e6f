// SPDX-License-Identifier: EUPL-1.2
#include <territory_testing/reference.hpp>

namespace raccordo::territory::testing {

void given_the_real_territory(db::Database& database) {
  auto loaded = load_reference(database, RACCORDO_SOURCE "/data/territory");
  if (!loaded) throw std::runtime_error(loaded.error().detail);
}

}  // namespace raccordo::territory::testing
