// SPDX-License-Identifier: EUPL-1.2
#include "modules.hpp"

namespace raccordo {

// Each is generated from the migrations/ folder of its module.
std::span<MigrationText const> platform_migrations();
std::span<MigrationText const> territory_migrations();
std::span<MigrationText const> identity_migrations();
std::span<MigrationText const> desk_migrations();
std::span<MigrationText const> people_migrations();
std::span<MigrationText const> catalogue_migrations();
std::span<MigrationText const> access_migrations();
std::span<MigrationText const> cases_migrations();
std::span<MigrationText const> funds_migrations();
std::span<MigrationText const> benefits_migrations();

// Each is generated from the english.csv of its module.
std::span<EmbeddedText const> platform_english();
std::span<EmbeddedText const> territory_english();
std::span<EmbeddedText const> identity_english();
std::span<EmbeddedText const> desk_english();
std::span<EmbeddedText const> people_english();
std::span<EmbeddedText const> catalogue_english();
std::span<EmbeddedText const> access_english();
std::span<EmbeddedText const> cases_english();
std::span<EmbeddedText const> funds_english();
std::span<EmbeddedText const> benefits_english();

std::vector<MigrationSet> all_migrations() {
  return {
      {"platform", platform_migrations()}, {"territory", territory_migrations()}, {"identity", identity_migrations()}, {"desk", desk_migrations()},
      {"people", people_migrations()},     {"catalogue", catalogue_migrations()}, {"access", access_migrations()},     {"cases", cases_migrations()},
      {"funds", funds_migrations()},       {"benefits", benefits_migrations()},
  };
}

English all_english() {
  English english;
  for (auto const& tables : {platform_english(), territory_english(), identity_english(), desk_english(), people_english(), catalogue_english(),
                             access_english(), cases_english(), funds_english(), benefits_english()})
    for (auto const& table : tables) english.add(table.text);
  return english;
}

}  // namespace raccordo
