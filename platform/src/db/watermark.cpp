// SPDX-License-Identifier: EUPL-1.2
#include <platform/watermark.hpp>

namespace raccordo::db {
namespace {

std::set<std::string> writers_of(Tx& tx, std::string const& table) {
  auto rows = tx.list<std::string>("select virtualtransaction from pg_locks where locktype = 'relation' and mode = 'RowExclusiveLock' and granted"
                                   " and relation = to_regclass($1) and database = (select oid from pg_database where datname = current_database())",
                                   table);
  return {rows.begin(), rows.end()};
}

std::string server_of(Tx& tx) { return *tx.find<std::string>("select pg_postmaster_start_time()::text"); }

}  // namespace

Result<std::int64_t> Watermark::advance(Database& database) {
  auto const highest = "select coalesce(max(seq), 0) from " + table_;
  if (database.engine() == Engine::sqlite) return database.read([&](Tx& tx) -> Result<std::int64_t> { return *tx.find<std::int64_t>(highest); });

  return database.read([&](Tx& tx) -> Result<std::int64_t> {
    // The number first, the lock holders after: pg_locks shows this very moment, not the transaction's snapshot.
    auto visible = *tx.find<std::int64_t>(highest);
    auto writing = writers_of(tx, table_);
    auto server = server_of(tx);
    if (server != server_) {
      server_ = server;
      writers_.clear();
      candidate_ = decided_ = 0;
    }
    std::erase_if(writers_, [&](auto const& writer) { return !writing.contains(writer); });
    if (!writers_.empty()) return decided_;
    decided_ = candidate_;
    if (visible > candidate_) {
      candidate_ = visible;
      writers_ = std::move(writing);
      if (writers_.empty()) decided_ = candidate_;
    }
    return decided_;
  });
}

}  // namespace raccordo::db
