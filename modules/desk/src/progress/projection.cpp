// SPDX-License-Identifier: EUPL-1.2
#include <memory>
#include <mutex>

#include <desk/desk.hpp>
#include <platform/watermark.hpp>

#include "progress/rows.hpp"

namespace raccordo::desk {
namespace {

constexpr int facts_at_once = 1000;
constexpr int rows_at_once = 500;
constexpr std::string_view absent = "(assente)";

/// One pass at a time; on PostgreSQL never beyond a fact whose elder is still on its way.
struct Listener {
  std::mutex one_at_a_time;
  db::Watermark decided = db::Watermark::of_facts();

  Result<void> catch_up(db::Database& database) {
    std::lock_guard lock(one_at_a_time);
    auto const up_to = TRY(decided.advance(database));
    for (bool more = true; more;) more = TRY(step(database, up_to));
    return {};
  }

  /// Facts are read outside of the write, so that other writers wait only for the rows.
  static Result<bool> step(db::Database& database, std::int64_t up_to) {
    std::int64_t from = 0;
    auto const heard = TRY(database.read([&](db::Tx& tx) -> Result<std::vector<facts::Heard>> {
      from = progress_state(tx).seq;
      return facts::between(tx, from, up_to, facts_at_once);
    }));
    if (heard.empty()) return false;
    auto done = database.write([&](db::Tx& tx) -> Result<void> {
      TRY(advance_state(tx, from, heard.back().seq));
      return take_in(tx, heard);
    });
    if (!done && done.error().code != "elsewhere") return std::unexpected(std::move(done).error());
    return true;
  }
};

std::string text_of(std::optional<ProgressRow> const& row) { return row ? json::encode(*row) : std::string(absent); }

/// What the facts of one thread say by now; `lost` when the payload that began it was lawfully dropped.
struct Told {
  std::optional<ProgressRow> row;
  bool lost = false;
};
Result<Told> told(db::Tx& tx, Uuid thread_id, std::int64_t up_to) {
  Told told;
  for (auto const& fact : facts::heard_of(tx, thread_id, up_to)) {
    if (auto begun = TRY(begun_by(fact))) told.row = begun;
    told.lost = told.lost || lost(fact);
    if (takes(fact) && told.row && !told.row->taken_at) told.row->taken_at = fact.at;
  }
  return told;
}

using Differences = std::vector<Projection::Difference>;

/// Every row there is, against the facts of its thread.
Result<void> check_rows(db::Database& database, Differences& found) {
  Uuid last;
  for (bool more = true; more;)
    more = TRY(database.read([&](db::Tx& tx) -> Result<bool> {
      auto const up_to = progress_state(tx).seq;
      auto const rows = progress_after(tx, last, rows_at_once);
      for (auto const& live : rows) {
        auto const rebuilt = TRY(told(tx, live.thread_id, up_to));
        if (!rebuilt.lost && rebuilt.row != live) found.push_back({live.thread_id.text(), json::encode(live), text_of(rebuilt.row)});
        last = live.thread_id;
      }
      return !rows.empty();
    }));
  return {};
}

/// Every thread the facts begin has its row.
Result<void> check_facts(db::Database& database, Differences& found) {
  std::int64_t last = 0;
  for (bool more = true; more;)
    more = TRY(database.read([&](db::Tx& tx) -> Result<bool> {
      auto const up_to = progress_state(tx).seq;
      auto const heard = facts::between(tx, last, up_to, facts_at_once);
      for (auto const& fact : heard) {
        last = fact.seq;
        if (!TRY(begun_by(fact)) || progress_of(tx, *fact.thread_id)) continue;
        found.push_back({fact.thread_id->text(), std::string(absent), text_of(TRY(told(tx, *fact.thread_id, up_to)).row)});
      }
      return !heard.empty();
    }));
  return {};
}

}  // namespace

Projection Desk::progress_projection() {
  auto const listener = std::make_shared<Listener>();
  auto const catch_up = [listener](db::Database& database) { return listener->catch_up(database); };
  auto const check = [catch_up](db::Database& database) -> Result<Differences> {
    TRY(catch_up(database));
    Differences found;
    TRY(check_rows(database, found));
    TRY(check_facts(database, found));
    return found;
  };
  auto const rebuild = [catch_up](db::Database& database) -> Result<void> {
    TRY(database.write([](db::Tx& tx) { return forget_progress(tx); }));
    return catch_up(database);
  };
  return {"desk.progress", catch_up, check, rebuild};
}

}  // namespace raccordo::desk
