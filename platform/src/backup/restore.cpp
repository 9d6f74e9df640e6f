// SPDX-License-Identifier: EUPL-1.2
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <unistd.h>

#include "backup/child_process.hpp"
#include "backup/copy_folder.hpp"

namespace raccordo::backup {
namespace {

namespace fs = std::filesystem;

std::unexpected<Problem> not_empty(std::string const& url) {
  return copy_trouble("target-not-empty", url + " contiene già un archivio: non lo sovrascrivo.",
                      "Indica un file che non esiste, oppure un database PostgreSQL senza tabelle.");
}

/// The keys of this machine judge the copy; only where there are none are those of the copy believed, and kept.
Result<seals::PublicKeys> keys_for(std::string const& copy, std::string const& key_folder) {
  auto own = seals::PublicKeys::load(key_folder);
  if (own || own.error().code != "key-missing") return own;
  auto brought = seals::PublicKeys::load(copy + "/keys");
  if (!brought && brought.error().code == "key-missing") return seals::PublicKeys{};
  if (brought) TRY(brought->save(key_folder));
  return brought;
}

/// Same tips and same rows as the manifest says; then the seals, row by row.
Result<seals::Report> examine(db::Database& database, Manifest const& manifest, seals::PublicKeys const& keys) {
  Manifest found;
  TRY(database.read([&](db::Tx& tx) -> Result<void> {
    describe_contents(tx, found);
    return {};
  }));
  auto said = TRY(seals::Head::parse(manifest.head)), is = TRY(seals::Head::parse(found.head));
  if (said.facts != is.facts || said.reads != is.reads || found.facts != manifest.facts || found.reads != manifest.reads)
    return copy_trouble("restored-differs", "L'archivio ripristinato non è quello che il manifesto della copia descrive: non usarlo.",
                        "Il manifesto è stato alterato: usa un'altra copia.");
  return seals::verify(database, keys, said);
}

Result<void> check_sum(std::string const& file, Manifest const& manifest) {
  if (TRY(sha256_of(file)) == manifest.sha256) return {};
  return copy_trouble("copy-damaged", "Il file " + file + " non è quello che fu copiato: l'impronta è diversa.", "Usa un'altra copia.");
}

Result<Restored> restore_sqlite(std::string const& copy, Manifest const& manifest, std::string const& target, std::string const& key_folder) {
  std::error_code error;
  if (fs::exists(target, error) && fs::file_size(target, error) > 0) return not_empty(target);
  auto const beside = target + ".restoring";
  remove_sqlite(beside);
  struct Remove {
    std::string path;
    ~Remove() { remove_sqlite(path); }
  } remove{beside};
  if (!fs::copy_file(copy + "/" + manifest.file, beside, error))
    return fail(ProblemKind::unavailable, "file-unavailable", "Non riesco a scrivere " + beside + ": " + error.message() + ".");
  // The file that will be used is the one that is checked.
  TRY(check_sum(beside, manifest));
  auto keys = TRY(keys_for(copy, key_folder));
  Restored restored{manifest, {}};
  {
    SystemClock clock;
    SystemRandom random;
    auto database = TRY(db::open({.url = beside, .readers = 1}, clock, random));
    restored.report = TRY(examine(*database, manifest, keys));
  }
  TRY(flush(beside));
  remove_sqlite(target);  // an empty file, and what a former archive of this name may have left beside it
  // link() refuses a name taken meanwhile, rename() would replace it.
  if (::link(beside.c_str(), target.c_str()) != 0)
    return errno == EEXIST ? not_empty(target) : fail(ProblemKind::unavailable, "file-unavailable", std::strerror(errno));
  TRY(flush(fs::absolute(target).parent_path().string()));
  return restored;
}

Result<Restored> restore_postgresql(std::string const& copy, Manifest const& manifest, std::string const& url, std::string const& key_folder) {
  SystemClock clock;
  SystemRandom random;
  auto database = TRY(db::open({.url = url, .readers = 1}, clock, random));
  auto objects = TRY(database->read([](db::Tx& tx) -> Result<std::int64_t> {
    return *tx.find<std::int64_t>("select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                  " where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'"
                                  " and n.nspname not like 'pg_temp%'");
  }));
  auto address = TRY(take_apart(url));
  if (objects != 0) return not_empty("Il database indicato");
  auto const file = copy + "/" + manifest.file;
  TRY(check_sum(file, manifest));
  auto keys = TRY(keys_for(copy, key_folder));
  TRY(run_program({"pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--dbname=" + address.connection, file},
                  address.password));
  return Restored{manifest, TRY(examine(*database, manifest, keys))};
}

}  // namespace

Result<Restored> restore(std::string const& copy, std::string const& url, std::string const& key_folder) {
  auto manifest = TRY(read_manifest(copy));
  bool const postgresql = url.starts_with("postgresql://") || url.starts_with("postgres://");
  if (manifest.engine != (postgresql ? "postgresql" : "sqlite"))
    return copy_trouble("other-engine", "La copia viene da " + manifest.engine + ": si ripristina soltanto lì.");
  return postgresql ? restore_postgresql(copy, manifest, url, key_folder) : restore_sqlite(copy, manifest, url, key_folder);
}

}  // namespace raccordo::backup
