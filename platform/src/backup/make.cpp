// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>

#include <platform/json.hpp>

#include "backup/child_process.hpp"
#include "backup/copy_folder.hpp"
#include "crypto/private_file.hpp"

namespace raccordo::backup {
namespace {

namespace fs = std::filesystem;

/// A folder that is gone again unless the work was finished.
struct Unfinished {
  std::string path;
  bool finished = false;
  ~Unfinished() {
    std::error_code ignored;
    if (!finished) fs::remove_all(path, ignored);
  }
};

Result<void> copy_sqlite(Source const& source, std::string const& file, Manifest& manifest) {
  TRY(source.database.copy_to(file));
  // The copy itself is asked, not the database in use, which has gone on meanwhile.
  SystemRandom random;
  auto copy = TRY(db::open({.url = file, .readers = 1}, source.database.clock(), random));
  return copy->read([&](db::Tx& tx) -> Result<void> {
    describe_contents(tx, manifest);
    return {};
  });
}

Result<void> dump_postgresql(Source const& source, std::string const& file, Manifest& manifest) {
  auto address = TRY(take_apart(source.url));
  // pg_dump looks through this transaction's snapshot, so what it copies is exactly what is described.
  return source.database.read([&](db::Tx& tx) -> Result<void> {
    auto snapshot = *tx.find<std::string>("select pg_export_snapshot()");
    describe_contents(tx, manifest);
    return run_program(
        {"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--snapshot=" + snapshot, "--file=" + file, "--dbname=" + address.connection},
        address.password);
  });
}

}  // namespace

Result<Manifest> make(Source const& source, std::string const& target) {
  std::error_code error;
  if (fs::exists(target, error)) return copy_trouble("target-not-empty", target + " esiste già.", "Indica un nome nuovo per la copia.");
  bool const sqlite = source.database.engine() == db::Engine::sqlite;
  Manifest manifest{.program = source.program,
                    .engine = sqlite ? "sqlite" : "postgresql",
                    .made_at = utc_iso(source.database.clock().now()),
                    .file = sqlite ? "database.sqlite" : "database.dump"};
  Unfinished folder{target + ".unfinished"};
  fs::remove_all(folder.path, error);  // of a copy that was interrupted
  TRY(crypto::ensure_private_folder(folder.path));
  auto file = folder.path + "/" + manifest.file;
  TRY(sqlite ? copy_sqlite(source, file, manifest) : dump_postgresql(source, file, manifest));
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  TRY(flush(file));
  manifest.bytes = static_cast<std::int64_t>(fs::file_size(file, error));
  manifest.sha256 = TRY(sha256_of(file));
  if (auto keys = seals::PublicKeys::load(source.key_folder)) TRY(keys->save(folder.path + "/keys"));
  TRY(crypto::write_file(folder.path + "/manifest.json", json::encode(manifest) + "\n", 0600, crypto::Existing::keep));
  TRY(flush(folder.path));
  fs::rename(folder.path, target, error);
  if (error) return fail(ProblemKind::unavailable, "file-unavailable", "Non riesco a dare alla copia il nome " + target + ": " + error.message() + ".");
  folder.finished = true;
  TRY(flush(fs::absolute(target).parent_path().string()));
  return manifest;
}

}  // namespace raccordo::backup
