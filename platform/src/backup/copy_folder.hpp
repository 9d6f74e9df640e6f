// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/backup.hpp>

namespace raccordo::backup {

Result<std::string> sha256_of(std::string const& path);
/// Flushes a file, or a folder's list of names, to the disk.
Result<void> flush(std::string const& path);
Result<Manifest> read_manifest(std::string const& copy);

/// What the manifest says of the contents, read in one transaction.
void describe_contents(db::Tx& tx, Manifest& manifest);
/// Removes an SQLite file and what may lie beside it.
void remove_sqlite(std::string const& path);

inline std::unexpected<Problem> copy_trouble(std::string code, std::string detail, std::string remedy = {}) {
  return fail(ProblemKind::conflict, std::move(code), std::move(detail), std::move(remedy));
}

}  // namespace raccordo::backup
