// SPDX-License-Identifier: EUPL-1.2
#include <catalogue_testing/types.hpp>

#include <stdexcept>

namespace raccordo::catalogue::testing {

std::string shipped_files() { return RACCORDO_SOURCE "/data/catalogue"; }

void given_the_types(db::Database& database) {
  auto loaded = load_types(database, shipped_files());
  if (loaded) loaded = load_words(database, shipped_files());
  if (!loaded) throw std::runtime_error(loaded.error().detail + (loaded.error().fields.empty() ? "" : " " + loaded.error().fields[0].pointer));
}

}  // namespace raccordo::catalogue::testing
