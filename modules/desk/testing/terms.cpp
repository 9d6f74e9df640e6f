// SPDX-License-Identifier: EUPL-1.2
#include <desk_testing/terms.hpp>

namespace raccordo::desk::testing {

void given_the_terms(db::Database& database) {
  auto loaded = load_terms(database, RACCORDO_SOURCE "/data/terms");
  if (!loaded) throw std::runtime_error(loaded.error().detail);
}

}  // namespace raccordo::desk::testing
