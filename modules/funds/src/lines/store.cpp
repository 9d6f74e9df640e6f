// SPDX-License-Identifier: EUPL-1.2
#include "lines/store.hpp"

namespace raccordo::funds::store {
namespace {

/// In the order of Row.
std::string const select_lines = "select id, body_id, year, type_code, amount, reserved, committed, spent, version from funds_lines where ";

}  // namespace

std::optional<Row> find(db::Tx& tx, LineId id) {
  static std::string const sql = select_lines + "id = $1";
  return tx.find<Row>(sql, id);
}

std::optional<Row> find(db::Tx& tx, territory::BodyId body, std::int64_t year, std::string_view type_code) {
  static std::string const sql = select_lines + "body_id = $1 and year = $2 and type_code = $3";
  return tx.find<Row>(sql, body, year, type_code);
}

std::vector<Row> of_body(db::Tx& tx, territory::BodyId body, std::int64_t year) {
  static std::string const sql = select_lines + "body_id = $1 and year = $2 order by type_code";
  return tx.list<Row>(sql, body, year);
}

std::vector<Row> of_type(db::Tx& tx, territory::BodyId body, std::string_view type_code) {
  static std::string const sql = select_lines + "body_id = $1 and type_code = $2 order by year desc";
  return tx.list<Row>(sql, body, type_code);
}

Result<void> add(db::Tx& tx, Row const& row) {
  TRY(tx.execute("insert into funds_lines (id, body_id, year, type_code, amount, reserved, committed, spent, movements, version)"
                 " values ($1, $2, $3, $4, $5, 0, 0, 0, 0, 1)",
                 row.line_id, row.body_id, row.year, row.type_code, row.amount));
  return {};
}

Result<void> set_amount(db::Tx& tx, Row const& before, std::int64_t amount) {
  TRY(tx.execute("update funds_lines set amount = $2, version = version + 1 where id = $1", before.line_id, amount));
  return {};
}

Result<void> change(db::Tx& tx, Holding const& holding, Change const& by) {
  TRY(tx.execute("update funds_lines set reserved = reserved + $2, committed = committed + $3, spent = spent + $4 where id = $1", holding.line_id, by.reserved,
                 by.committed, by.spent));
  TRY(tx.execute("insert into funds_holdings (line_id, file_id, reserved, committed, spent) values ($1, $2, 0, 0, 0)"
                 " on conflict (line_id, file_id) do nothing",
                 holding.line_id, holding.file_id));
  TRY(tx.execute("update funds_holdings set reserved = reserved + $3, committed = committed + $4, spent = spent + $5"
                 " where line_id = $1 and file_id = $2",
                 holding.line_id, holding.file_id, by.reserved, by.committed, by.spent));
  return {};
}

Result<void> enter(db::Tx& tx, raccordo::facts::Actor const& by, Entry const& entry) {
  TRY(tx.execute("update funds_lines set movements = movements + 1 where id = $1", entry.line_id));
  TRY(tx.execute("insert into funds_movements (line_id, number, kind, cents, reason, file_id, account_id, at)"
                 " select id, movements, $2, $3, $4, $5, $6, $7 from funds_lines where id = $1",
                 entry.line_id, entry.kind, entry.cents, entry.reason, entry.file_id, by.account_id, tx.now()));
  return {};
}

std::vector<EntryRow> entries(db::Tx& tx, LineId line, std::optional<std::int64_t> before, int limit) {
  return tx.list<EntryRow>("select number, at, kind, cents, account_id, reason, file_id from funds_movements where line_id = $1 and number < $2"
                           " order by number desc limit $3",
                           line, before.value_or(INT64_MAX), limit);
}

}  // namespace raccordo::funds::store
