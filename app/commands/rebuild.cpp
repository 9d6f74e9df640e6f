// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "application.hpp"
#include "commands/commands.hpp"
#include "installation.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;

constexpr cli::Option options[] = {{"--check", "", "compare only, and end with 1 when something differs"}};

constexpr std::size_t most_shown = 100;

Outcome<bool> equals_live(Projection const& projection, db::Database& database) {
  auto const differences = TRY(projection.check(database));
  std::printf("%s: %s\n", projection.name.c_str(), differences.empty() ? "rebuilt equals live" : "DIFFERS");
  for (std::size_t i = 0; i < differences.size() && i < most_shown; ++i)
    std::printf("  %s is %s, and should be %s\n", differences[i].key.c_str(), differences[i].live.c_str(), differences[i].rebuilt.c_str());
  if (differences.size() > most_shown) std::printf("  and %zu more\n", differences.size() - most_shown);
  return differences.empty();
}

Outcome<cli::Exit> run(cli::Arguments const& arguments) {
  auto installation = TRY(open_ready(arguments));
  auto const box = SealedBox::ephemeral();  // no draft is opened here
  Application const application({.database = installation->db(), .box = box, .demo = installation->demo});
  if (application.projections().empty()) std::puts("no module keeps anything that could be rebuilt from the facts");
  bool sound = true;
  for (auto const& projection : application.projections()) {
    if (arguments.has("--check")) sound = TRY(equals_live(projection, installation->db())) && sound;
    else {
      TRY(projection.rebuild(installation->db()));
      std::printf("%s: made again from the facts\n", projection.name.c_str());
    }
  }
  return sound ? cli::done : cli::negative;
}

}  // namespace

constinit cli::Verb const rebuild{
    .name = "rebuild",
    .summary = "make again what follows from the facts, or prove that it does",
    .description = "Everything that is kept up to date from the facts can be made again from them. With --check it is made beside the\n"
                   "live tables and every row that is not equal is named; without it the live tables are replaced.",
    .options = options,
    .run = run,
};

}  // namespace raccordo::commands
