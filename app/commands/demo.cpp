// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include <platform/key_file.hpp>
#include <platform/seals.hpp>

#include "application.hpp"
#include "commands/commands.hpp"
#include "demo/budgets.hpp"
#include "demo/generator.hpp"
#include "demo/offers.hpp"
#include "modules.hpp"
#include "reference.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;
using settings::Demo;

constexpr cli::Option options[] = {
    {"--cases", "N", "how many cases of fictitious persons (default: 300, at most 1000000)"},
    {"--until", "DAY", "up to the beginning of which day it is told, as 2026-11-24 (default: today)"},
    reference_option,
};

/// A handle of its own on the new archive: clock and randomness of the story stand under everything that is written, so that the same
/// words make the same demonstration.
struct Told {
  FixedClock clock;
  SeededRandom random;
  std::unique_ptr<db::Database> database{};
};

/// The day up to whose first moment it is told: what is told later would lie in the future of whoever serves it at once.
Outcome<Date> until(cli::Arguments const& arguments, Date today) {
  auto const text = arguments.find("--until");
  if (!text) return today;
  static Date const first = *Date::parse("2022-01-01");
  auto const day = Date::parse(*text);
  if (day && *day >= first && *day <= today) return *day;
  return cli::misuse("--until " + *text + " is not a day it can use", "give a day from " + first.iso() + " to " + today.iso());
}

Outcome<void> mark(db::Database& database, Demo state) {
  TRY(database.write([&](db::Tx& tx) { return settings::set_demo(tx, state); }));
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

Outcome<demo::Made> fill(Told& told, Place const& place, demo::Settings const& settings) {
  auto& database = *told.database;
  auto const box = SealedBox::ephemeral();  // the story leaves no drafts
  Application application({.database = database, .box = box});
  demo::Parts const parts{database, application.territory(), application.contacts(), application.cases(), application.files(), told.clock};
  auto const made = TRY(demo::generate(parts, settings, show_progress));
  TRY(demo::load_offers(database, application.territory(), settings.folder, rome_date(told.clock.now())));
  TRY(demo::make_budgets(database, application.territory()));
  for (auto const& projection : application.projections()) TRY(projection.catch_up(database));
  auto const key = TRY(seals::KeyFile::open_or_create(place.keys));
  TRY(seals::seal(database, key));
  return made;
}

Outcome<cli::Exit> run(cli::Arguments const& arguments) {
  auto const cases = TRY(arguments.number("--cases", 300, 0, 1'000'000));
  auto const day = TRY(until(arguments, rome_date(SystemClock().now())));
  auto installation = TRY(open_installation(place_of(arguments), Missing::create));
  TRY(check_that_it_is_new(*installation));
  auto const& place = installation->place;
  demo::Settings const settings{.cases = cases, .folder = reference_folder(arguments) + "/demo", .until = rome_midnight(day)};
  Told told{FixedClock(settings.until), SeededRandom(settings.seed)};
  told.database = TRY(db::open({.url = place.url}, told.clock, told.random));
  TRY(upgrade_schema(*told.database));
  TRY(mark(*told.database, Demo::loading));
  TRY(load_reference_data(*told.database, reference_folder(arguments)));
  auto const made = TRY(fill(told, place, settings));
  TRY(mark(*told.database, Demo::ready));
  std::printf("a demonstration with %lld cases, %lld needs still waiting and %d accounts, told until %s, is ready in %s\n", static_cast<long long>(made.cases),
              static_cast<long long>(made.waiting), made.accounts, day.iso().c_str(), place.shown().c_str());
  return cli::done;
}

}  // namespace

constinit cli::Verb const demo{
    .name = "demo",
    .summary = "make a demonstration with fictitious people",
    .description = "Makes a database with the real territory and invented persons. That it is a demonstration is written in the\n"
                   "database: only there can each role be entered with one click and the clock be moved. It is made only where\n"
                   "nothing is and not served before it is whole. The same --cases and --until make the same database, but for its keys.",
    .options = options,
    .run = run,
};

}  // namespace raccordo::commands
