// SPDX-License-Identifier: EUPL-1.2
#include "installation.hpp"

#include <filesystem>

#include <platform/key_file.hpp>
#include <platform/sealing.hpp>

#include "modules.hpp"

namespace raccordo {
namespace {

namespace fs = std::filesystem;
using cli::cannot;
using cli::Outcome;

/// The folder of the program itself; the packaged one is PREFIX/bin, that of a build is build/PRESET of the sources.
fs::path program_folder() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path();
}

std::string first_that_exists(std::initializer_list<fs::path> candidates) {
  std::error_code error;
  for (auto const& candidate : candidates)
    if (fs::is_directory(candidate, error)) return fs::weakly_canonical(candidate, error).string();
  return {};
}

Outcome<void> make_keys(Place const& place) {
  TRY(seals::KeyFile::open_or_create(place.keys));
  TRY(SealedBox::open_or_create(place.keys));
  return {};
}

std::string schema_refusal(db::SchemaState const& state) {
  switch (state.why) {
    case db::SchemaState::Why::half_done: return "the schema upgrade " + state.step + " began and did not finish";
    case db::SchemaState::Why::altered: return "the schema step " + state.step + " in this database differs from this program's";
    case db::SchemaState::Why::newer: return "this database belongs to a newer version than this program, " RACCORDO_VERSION;
    default: return "the schema cannot be read";
  }
}

std::string schema_remedy(db::SchemaState const& state) {
  switch (state.why) {
    case db::SchemaState::Why::half_done: return "move it away and bring the last copy back with `raccordo restore --from COPY`";
    case db::SchemaState::Why::altered: return "use the program that made this database, or the last copy of it";
    case db::SchemaState::Why::newer: return "upgrade the program";
    default: return "look whether the database answers and whether you may read it";
  }
}

}  // namespace

std::string Place::shown() const {
  if (auto query = url.find('?'); query != url.npos && url.find("password=", query) != url.npos) return Place{data, url.substr(0, query), keys}.shown();
  auto scheme = url.find("://"), at = url.find('@');
  if (scheme == url.npos || at == url.npos) return url;
  auto colon = url.find(':', scheme + 3);
  return colon < at ? url.substr(0, colon) + url.substr(at) : url;
}

Place place_of(cli::Arguments const& arguments) {
  auto data = arguments.get("--data", "var");
  return {data, arguments.get("--database", data + "/raccordo.db"), data + "/keys"};
}

std::string reference_folder(cli::Arguments const& arguments) {
  if (auto given = arguments.find("--reference")) return *given;
  auto here = program_folder();
  return first_that_exists({here / "../share/raccordo/data", here / "../../data"});
}

std::string web_folder(cli::Arguments const& arguments) {
  if (auto given = arguments.find("--web")) return *given;
  auto here = program_folder();
  return first_that_exists({here / "../share/raccordo/web", here / "../web"});
}

Outcome<void> make_data_folder(Place const& place) {
  std::error_code error;
  fs::create_directories(place.data, error);
  if (error) return cannot("cannot make the folder " + place.data + ": " + error.message(), "name with --data a folder you may write");
  return {};
}

Outcome<std::unique_ptr<Installation>> open_installation(Place place, Missing missing, int readers) {
  bool const create = missing == Missing::create;
  if (create) {
    TRY(make_data_folder(place));
    TRY(make_keys(place));
  }
  std::error_code error;
  if (!create && !place.on_server() && !fs::exists(place.url, error))
    return cannot("there is no database at " + place.url,
                  "`raccordo migrate --data " + place.data + "` makes an empty one, `raccordo demo --data " + place.data + "` a demonstration");
  auto installation = std::make_unique<Installation>();
  installation->place = std::move(place);
  auto opened = db::open({.url = installation->place.url, .readers = readers, .create = create}, installation->clock, installation->random);
  if (!opened) return cannot("cannot open " + installation->place.shown() + ": " + opened.error().detail, cli::Trouble(opened.error()).remedy);
  installation->database = std::move(*opened);
  return installation;
}

Outcome<void> check_schema(db::SchemaState const& state) {
  if (state.why == db::SchemaState::Why::fine) return {};
  return cannot(schema_refusal(state), schema_remedy(state));
}

Outcome<void> make_ready(Installation& installation) {
  auto const sets = all_migrations();
  auto const state = db::schema_state(installation.db(), sets);
  TRY(check_schema(state));
  std::string const again = " --data " + installation.place.data + (installation.place.on_server() ? " --database URL" : "");
  if (state.applied == 0)
    return cannot(installation.place.shown() + " is empty",
                  "run `raccordo migrate" + again + "` for an empty archive, or `raccordo demo" + again + "` for a demonstration");
  if (!state.pending.empty())
    return cannot("the schema waits for " + std::to_string(state.pending.size()) + " steps, the first is " + state.pending.front(),
                  "run `raccordo backup" + again + " --to COPY`, then `raccordo migrate" + again + "`");
  return installation.db().read([&](db::Tx& tx) -> Outcome<void> {
    installation.demo = settings::demo(tx);
    installation.clock.shift(settings::clock_shift(tx));
    if (installation.demo != settings::Demo::loading) return {};
    return cannot("the loading of this demonstration was interrupted", "throw the database away and run `raccordo demo` again");
  });
}

Outcome<std::unique_ptr<Installation>> open_ready(cli::Arguments const& arguments, int readers) {
  auto installation = TRY(open_installation(place_of(arguments), Missing::refuse, readers));
  TRY(make_ready(*installation));
  return installation;
}

Result<void> Installation::set_clock(Instant at) {
  std::lock_guard lock(clock_moves_);
  auto const shift = clock.shifted() + (at - clock.now());
  TRY(database->write([&](db::Tx& tx) { return settings::set_clock_shift(tx, shift); }));
  clock.shift(shift);
  return {};
}

Result<void> Installation::learn_clock() {
  std::lock_guard lock(clock_moves_);
  auto const shift = TRY(database->read([](db::Tx& tx) -> Result<std::chrono::microseconds> { return settings::clock_shift(tx); }));
  if (shift != clock.shifted()) clock.shift(shift);
  return {};
}

}  // namespace raccordo
