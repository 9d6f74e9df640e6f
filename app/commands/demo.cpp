// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include <platform/key_file.hpp>
#include <platform/seals.hpp>

#include "application.hpp"
#include "commands/commands.hpp"
#include "demo/generator.hpp"
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

/// One line that is written over on a terminal, one line each tenth in a file.
void show_progress(std::int64_t done, std::int64_t of) {
  static std::int64_t shown = -1;
  auto const tenth = of > 0 ? 10 * done / of : 10;
  if (of < 10'000 || tenth == shown) return;
  shown = tenth;
  std::printf("%lld of %lld cases\n", static_cast<long long>(done), static_cast<long long>(of));
  std::fflush(stdout);
}

/// The generator has a clock and randomness of its own, hence a handle of its own on the same archive.
Outcome<demo::Made> fill(Installation& installation, demo::Settings const& settings) {
  FixedClock clock(settings.until);
  SeededRandom random(settings.seed);
  auto database = TRY(db::open({.url = installation.place.url}, clock, random));
  auto const box = SealedBox::ephemeral();  // the story leaves no drafts
  Application application({.database = *database, .box = box});
  demo::Parts const parts{*database, application.territory(), application.contacts(), application.cases(), clock};
  auto const made = TRY(demo::generate(parts, settings, show_progress));
  for (auto const& projection : application.projections()) TRY(projection.catch_up(*database));
  auto const key = TRY(seals::KeyFile::open_or_create(installation.place.keys));
  TRY(seals::seal(*database, key));
  return made;
}

Outcome<cli::Exit> run(cli::Arguments const& arguments) {
  auto const cases = TRY(arguments.number("--cases", 300, 0, 1'000'000));
  auto installation = TRY(open_installation(place_of(arguments), Missing::create));
  TRY(check_that_it_is_new(*installation));
  TRY(upgrade_schema(*installation));
  TRY(mark(*installation, Demo::loading));
  auto const reference = reference_folder(arguments);
  TRY(load_reference_data(*installation, reference));
  auto const made = TRY(fill(*installation, {.cases = cases, .folder = reference + "/demo", .until = installation->clock.now()}));
  TRY(mark(*installation, Demo::ready));
  std::printf("a demonstration with %lld cases, %lld needs still waiting and %d accounts is ready in %s\n", static_cast<long long>(made.cases),
              static_cast<long long>(made.waiting), made.accounts, installation->place.shown().c_str());
  return cli::done;
}

}  // namespace

constinit cli::Verb const demo{
    .name = "demo",
    .summary = "make a demonstration with fictitious people",
    .description = "Makes a database with the real territory and invented persons. That it is a demonstration is written in the\n"
                   "database: only there can each role be entered with one click and the clock be moved. It is made only where\n"
                   "nothing is, with the same people for the same number of cases, told up to today, and is not served before it is whole.",
    .options = options,
    .run = run,
};

}  // namespace raccordo::commands
