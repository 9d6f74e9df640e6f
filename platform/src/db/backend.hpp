// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/db.hpp>

// The two engines behind db.hpp, seen by src/db only.
namespace raccordo::db {

Result<std::unique_ptr<Database>> open_sqlite(Settings settings, Clock const& clock, Random& random);
Result<std::unique_ptr<Database>> open_postgresql(Settings settings, Clock const& clock, Random& random);

/// Schema text is written once; the names of a few types differ.
/// {{serial}} an integer key given by the database in commit order of one writer, {{clustered}} rows stored in key order.
std::string dialect(std::string_view sql, Engine engine);

inline std::unexpected<Problem> storage_unavailable() {
  return fail(ProblemKind::unavailable, "storage-unavailable", "L'archivio non risponde: l'operazione non è stata registrata.",
              "Quello che hai scritto non è perso: riprova tra qualche istante. Se continua, avvisa chi amministra il sistema.");
}
inline std::unexpected<Problem> constraint(std::string name) { return fail(ProblemKind::conflict, "constraint", std::move(name)); }

}  // namespace raccordo::db
