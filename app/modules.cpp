// SPDX-License-Identifier: EUPL-1.2
#include "modules.hpp"

namespace raccordo {

// Each is generated from the migrations/ folder of its module.
std::span<MigrationText const> platform_migrations();
std::span<MigrationText const> territory_migrations();
std::span<MigrationText const> identity_migrations();
std::span<MigrationText const> desk_migrations();
std::span<MigrationText const> people_migrations();
std::span<MigrationText const> access_migrations();
std::span<MigrationText const> cases_migrations();

std::vector<MigrationSet> all_migrations() {
  return {
      {"platform", platform_migrations()},
      {"territory", territory_migrations()},
      {"identity", identity_migrations()},
      {"desk", desk_migrations()},
      {"people", people_migrations()},
      {"access", access_migrations()},
      {"cases", cases_migrations()},
  };
}

}  // namespace raccordo
