// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "commands/commands.hpp"
#include "modules.hpp"
#include "reference.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;
using settings::Demo;

constexpr cli::Option options[] = {
    {"--cases", "N", "how many cases of fictitious persons (default: 300, at most 1000000)"},
    reference_option,
};

Outcome<void> mark(Installation& installation, Demo state) {
  TRY(installation.db().write([&](db::Tx& tx) { return settings::set_demo(tx, state); }));
  installation.demo = state;
  return {};
}

/// Fictitious people never enter an archive of real ones, and a demonstration is loaded once.
Outcome<void> check_that_it_is_new(Installation& installation) {
  auto const state = db::schema_state(installation.db(), all_migrations());
  TRY(check_schema(state));
  if (state.applied == 0) return {};
  auto const shown = installation.place.shown();
  if (state.pending.empty()) TRY(make_ready(installation));
  if (installation.demo == Demo::ready)
    return cli::cannot(shown + " already holds a demonstration", "serve it, or name another place with --data or --database");
  return cli::cannot(shown + " holds an archive, and a demonstration is made only where nothing is", "name another place with --data or --database");
}

Outcome<cli::Exit> run(cli::Arguments const& arguments) {
  auto const cases = TRY(arguments.number("--cases", 300, 0, 1'000'000));
  auto installation = TRY(open_installation(place_of(arguments), Missing::create));
  TRY(check_that_it_is_new(*installation));
  TRY(upgrade_schema(*installation));
  TRY(mark(*installation, Demo::loading));
  TRY(load_reference_data(*installation, reference_folder(arguments)));
  TRY(mark(*installation, Demo::ready));
  std::printf("a demonstration with %lld cases is ready in %s\n", static_cast<long long>(cases), installation->place.shown().c_str());
  return cli::done;
}

}  // namespace

constinit cli::Verb const demo{
    .name = "demo",
    .summary = "make a demonstration with fictitious people",
    .description = "Makes a database with the real territory and invented persons. That it is a demonstration is written in the\n"
                   "database: only there can each role be entered with one click and the clock be moved. It is made only where\n"
                   "nothing is, the same for the same number of cases, and is not served before it is whole.",
    .options = options,
    .run = run,
};

}  // namespace raccordo::commands
