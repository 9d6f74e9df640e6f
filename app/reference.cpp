// SPDX-License-Identifier: EUPL-1.2
#include "reference.hpp"

#include <cstdio>
#include <filesystem>

#include <access/access.hpp>
#include <benefits/benefits.hpp>
#include <catalogue/catalogue.hpp>
#include <territory/reference.hpp>

#include "modules.hpp"

namespace raccordo {

cli::Outcome<std::vector<std::string>> upgrade_schema(db::Database& database) {
  auto const sets = all_migrations();
  TRY(check_schema(db::schema_state(database, sets)));
  return TRY(db::migrate(database, sets));
}

cli::Outcome<void> load_reference_data(db::Database& database, std::string const& folder) {
  std::error_code error;
  if (folder.empty() || !std::filesystem::is_directory(folder + "/territory", error))
    return cli::cannot("the reference data are not in \"" + folder + "\"", "name with --reference the folder data/ of the sources or of the package");
  TRY(desk::load_terms(database, folder + "/terms"));
  TRY(catalogue::load_types(database, folder + "/catalogue"));
  TRY(catalogue::load_words(database, folder + "/catalogue"));
  TRY(benefits::load_rules(database, folder + "/benefits"));
  TRY(access::load_legal_bases(database, folder + "/privacy"));
  auto const report = TRY(territory::load_reference(database, folder + "/territory"));
  if (report.read_nothing) std::printf("territory: as last loaded\n");
  else std::printf("territory: %d rows added, %d changed, %d removed, %d as they were\n", report.added, report.changed, report.removed, report.unchanged);
  return {};
}

}  // namespace raccordo
