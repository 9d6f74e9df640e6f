// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "commands/commands.hpp"
#include "reference.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;

constexpr cli::Option options[] = {reference_option};

Outcome<cli::Exit> run(cli::Arguments const& arguments) {
  auto installation = TRY(open_installation(place_of(arguments), Missing::create));
  auto const applied = TRY(upgrade_schema(installation->db()));
  for (auto const& step : applied) std::printf("applied %s\n", step.c_str());
  if (applied.empty()) std::printf("the schema is up to date\n");
  TRY(load_reference_data(installation->db(), reference_folder(arguments)));
  return cli::done;
}

}  // namespace

constinit cli::Verb const migrate{
    .name = "migrate",
    .summary = "make an empty archive, or bring one to this version",
    .description = "Applies the schema steps that are missing, each in one transaction, and loads the reference data of the territory.\n"
                   "Where there is nothing it makes the folder, the keys and an empty archive. Repeating it changes nothing.\n"
                   "Before an upgrade take a copy with `raccordo backup` and end the server.",
    .options = options,
    .run = run,
};

}  // namespace raccordo::commands
