// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include <platform/verify.hpp>

// A copy is a folder: manifest.json, the database (database.sqlite or database.dump, the custom format of pg_dump), and keys/ with the
// public keys of the seals. It holds personal data: the folder is 0700. Private keys are never in it; keep seal.key and data.key
// elsewhere (without data.key no draft opens; without seal.key a new one begins, and old blocks still verify).
namespace raccordo::backup {

struct Manifest {
  std::int64_t format = 1;
  std::string program;  ///< version of the program that made the copy
  std::string engine;   ///< "sqlite" or "postgresql": a copy is restored on the engine it came from
  std::string made_at;  ///< UTC
  std::string file;
  std::int64_t bytes = 0;
  std::string sha256;                 ///< of the file
  std::string head;                   ///< of the seals in the copy, as `raccordo audit head` prints it
  std::int64_t facts = 0, reads = 0;  ///< rows of the two streams in the copy
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (format, program, engine, made_at, file, bytes, sha256, head, facts, reads))

struct Source {
  db::Database& database;
  std::string url;         ///< the one the database was opened with
  std::string key_folder;  ///< of the seals
  std::string program;     ///< version
};
/// Copies while the database is in use, as of one moment. `target` must not exist, and exists only when the copy is whole.
Result<Manifest> make(Source const& source, std::string const& target);

struct Restored {
  Manifest manifest;
  seals::Report report;  ///< what verify says of the restored archive; the copy of a damaged archive is restored too, and said to be one
};
/// Into a place where nothing is: a file that does not exist, or a PostgreSQL database without tables ("target-not-empty").
/// Refuses a copy whose checksum differs, before anything is written; what is restored has the head and the rows of the manifest.
/// Seals are verified with the public keys of `key_folder`; if it has none, with those of the copy, which are then saved there.
/// Never half: SQLite is renamed into place at the end, PostgreSQL is one transaction.
Result<Restored> restore(std::string const& copy, std::string const& url, std::string const& key_folder);

}  // namespace raccordo::backup
