// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <funds/funds.hpp>

// Rows of funds_*. Nothing here asks who may.
namespace raccordo::funds::store {

struct Row {
  LineId line_id;
  territory::BodyId body_id;
  std::int64_t year = 0;
  std::string type_code;
  std::int64_t amount = 0, reserved = 0, committed = 0, spent = 0;
  std::int64_t version = 1;
  std::int64_t left() const { return amount - reserved - committed - spent; }
};
BOOST_DESCRIBE_STRUCT(Row, (), (line_id, body_id, year, type_code, amount, reserved, committed, spent, version))

std::optional<Row> find(db::Tx& tx, LineId id);
std::optional<Row> find(db::Tx& tx, territory::BodyId body, std::int64_t year, std::string_view type_code);
std::vector<Row> of_body(db::Tx& tx, territory::BodyId body, std::int64_t year);
std::vector<Row> of_type(db::Tx& tx, territory::BodyId body, std::string_view type_code);

Result<void> add(db::Tx& tx, Row const& row);
Result<void> set_amount(db::Tx& tx, Row const& before, std::int64_t amount);
/// How each of the three changes, on the line and in what the file holds of it.
struct Change {
  std::int64_t reserved = 0, committed = 0, spent = 0;
};
Result<void> change(db::Tx& tx, Holding const& holding, Change const& by);

struct Entry {
  LineId line_id;
  BudgetMovementKind kind{};
  std::int64_t cents = 0;
  std::optional<std::string> reason;
  std::optional<Uuid> file_id;
};
/// Numbered after the last one of its line.
Result<void> enter(db::Tx& tx, raccordo::facts::Actor const& by, Entry const& entry);

struct EntryRow {
  std::int64_t number = 0;
  Instant at;
  BudgetMovementKind kind{};
  std::int64_t cents = 0;
  std::optional<identity::AccountId> account_id;
  std::optional<std::string> reason;
  std::optional<Uuid> file_id;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (), (number, at, kind, cents, account_id, reason, file_id))
/// Newest first, older than `before`.
std::vector<EntryRow> entries(db::Tx& tx, LineId line, std::optional<std::int64_t> before, int limit);

}  // namespace raccordo::funds::store
