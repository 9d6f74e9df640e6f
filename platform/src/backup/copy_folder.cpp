// SPDX-License-Identifier: EUPL-1.2
#include "backup/copy_folder.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <platform/json.hpp>

#include "crypto/private_file.hpp"

namespace raccordo::backup {

Result<std::string> sha256_of(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return copy_trouble("copy-incomplete", "Nella copia manca il file " + path + ".");
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::string piece(1 << 16, '\0');
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
    crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(piece.data()), static_cast<unsigned long long>(file.gcount()));
  if (file.bad()) return fail(ProblemKind::unavailable, "file-unavailable", "Non riesco a leggere " + path + ".");
  std::string digest(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
  return crypto::hex(digest);
}

Result<void> flush(std::string const& path) {
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  bool good = fd >= 0 && ::fsync(fd) == 0;
  auto why = std::string(std::strerror(errno));
  if (fd >= 0) ::close(fd);
  if (!good) return fail(ProblemKind::unavailable, "file-unavailable", "Non riesco a fissare sul disco " + path + ": " + why + ".");
  return {};
}

Result<Manifest> read_manifest(std::string const& copy) {
  std::ifstream file(copy + "/manifest.json");
  if (!file) return copy_trouble("copy-incomplete", "La cartella " + copy + " non è una copia di Raccordo: manca manifest.json.");
  auto manifest = json::decode<Manifest>(std::string((std::istreambuf_iterator<char>(file)), {}));
  // The name is ours and plain, so that a forged manifest cannot point outside of its folder.
  if (!manifest || manifest->format != 1 || (manifest->file != "database.sqlite" && manifest->file != "database.dump"))
    return copy_trouble("copy-unreadable", "Il manifesto della copia non è leggibile da questa versione del programma.",
                        "Usa la versione che ha fatto la copia, oppure una più recente.");
  return manifest;
}

void describe_contents(db::Tx& tx, Manifest& manifest) {
  manifest.head = seals::head(tx).text();
  manifest.facts = *tx.find<std::int64_t>("select count(*) from platform_facts");
  manifest.reads = *tx.find<std::int64_t>("select count(*) from platform_reads");
}

void remove_sqlite(std::string const& path) {
  std::error_code ignored;
  for (auto ending : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path + ending, ignored);
}

}  // namespace raccordo::backup
