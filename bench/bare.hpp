// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include "load.hpp"

// The bare database, without the product: what the figures of the same run are held against.
namespace raccordo::bench {

struct Bare {
  Load group_commit;      ///< one insert, durable before the answer, many clients sharing a commit
  Load read_then_commit;  ///< one point read, then the same
};
/// SQLite in WAL with synchronous=FULL, one writer thread that commits in groups.
Bare bare_sqlite(std::string const& folder, int clients, std::chrono::milliseconds duration);
/// libpq, one prepared statement per step, autocommit.
Bare bare_postgresql(std::string const& url, int clients, std::chrono::milliseconds duration);

}  // namespace raccordo::bench
