// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <mutex>
#include <string>

#include <platform/db.hpp>
#include <platform/settings.hpp>

#include "cli/verb.hpp"

// Where one installation's things lie, and how its database is opened.
namespace raccordo {

struct Place {
  std::string data;  ///< the folder
  std::string url;   ///< data/raccordo.db, or postgresql://…
  std::string keys;  ///< data/keys: seal.key, data.key
  bool on_server() const { return url.starts_with("postgres"); }
  std::string shown() const;  ///< the address without its password
};
Place place_of(cli::Arguments const& arguments);

/// data/ of the sources or of the installed package: given, or found from where the program lies.
std::string reference_folder(cli::Arguments const& arguments);
/// The built web application, likewise; a folder that may not be there.
std::string web_folder(cli::Arguments const& arguments);

enum class Missing { refuse, create };

/// A database with the things it needs to be opened; they live as long as it does.
struct Installation {
  Place place;
  SystemClock clock;
  SystemRandom random;
  std::unique_ptr<db::Database> database;
  settings::Demo demo = settings::Demo::no;

  db::Database& db() { return *database; }
  /// Moves the clock of a demonstration, here and in the archive.
  Result<void> set_clock(Instant at);
  /// What another server on the same archive has moved it to.
  Result<void> learn_clock();

 private:
  std::mutex clock_moves_;
};

/// The folder for archive and keys, closed to others.
cli::Outcome<void> make_data_folder(Place const& place);

/// Opens, whatever state the schema is in. With `create` the folder, its keys and an empty archive are made where they are not.
cli::Outcome<std::unique_ptr<Installation>> open_installation(Place place, Missing missing, int readers = 2);

/// Refuses a schema that is empty, half-done, altered, newer or waiting for an upgrade; then reads what the database says of
/// itself (demonstration, clock).
cli::Outcome<void> make_ready(Installation& installation);

/// Both steps, for commands that work on an archive in use.
cli::Outcome<std::unique_ptr<Installation>> open_ready(cli::Arguments const& arguments, int readers = 2);

/// Why a database is not to be touched, as an operator reads it.
cli::Outcome<void> check_schema(db::SchemaState const& state);

}  // namespace raccordo
