// SPDX-License-Identifier: EUPL-1.2
#include <access_testing/legal_bases.hpp>

namespace raccordo::access::testing {

void given_the_legal_bases(db::Database& database) {
  auto loaded = load_legal_bases(database, RACCORDO_SOURCE "/data/privacy");
  if (!loaded) throw std::runtime_error(loaded.error().detail);
}

}  // namespace raccordo::access::testing
