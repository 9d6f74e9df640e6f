// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <set>
#include <string>

#include <platform/db.hpp>

// Up to which number is an append-only table decided? Whoever reads one in order (seals, webhooks, feeds, rebuilt
// projections) must not pass a row that is still on its way.
namespace raccordo::db {

/// SQLite has one writer, so numbers are committed in order and every committed row is decided.
///
/// PostgreSQL gives the number when the row is inserted and shows the row when its transaction commits: 6 can be visible
/// while 5 is not. Comparing transaction ids (remember the current one, wait until pg_snapshot_xmin is past it) is
/// not enough: an insert draws its number *before* its transaction has an id, so a transaction caught between the two holds
/// a low number and will get a high id (the test `waits_for_a_row_numbered_before_its_transaction_had_an_id` shows it).
/// What an insert does hold before it draws the number is its lock on the table. So a pass remembers the highest visible number,
/// then who holds that lock; once each of them has ended, nobody can bring a number up to that one any more.
/// (Identity columns draw one number at a time, so a visible 6 means that 5 was drawn before.) Nothing is ever blocked.
class Watermark {
 public:
  explicit Watermark(std::string table) : table_(std::move(table)) {}
  /// Of the facts, for whoever listens to them.
  static Watermark of_facts() { return Watermark("platform_facts"); }
  /// Every row numbered up to the answer is committed or will never be, and a transaction begun after this call sees it.
  /// Call again later for a higher answer; not for two threads at once.
  Result<std::int64_t> advance(Database& database);
  /// True while the last pass saw rows that it could not yet answer for.
  bool waiting() const { return !writers_.empty(); }

 private:
  std::string table_;
  std::int64_t decided_ = 0;
  std::int64_t candidate_ = 0;
  std::set<std::string> writers_;  ///< transactions that may still bring a row up to `candidate_`
  std::string server_;             ///< on which server; after a fail-over the candidate means nothing
};

}  // namespace raccordo::db
