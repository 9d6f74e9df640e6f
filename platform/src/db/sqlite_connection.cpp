// SPDX-License-Identifier: EUPL-1.2
#include "db/sqlite_connection.hpp"

#include <algorithm>
#include <cstring>

namespace raccordo::db {
namespace {

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  int columns() const override { return sqlite3_column_count(statement_); }
  bool null(int c) const override { return sqlite3_column_type(statement_, c) == SQLITE_NULL; }
  std::int64_t integer(int c) const override { return sqlite3_column_int64(statement_, c); }
  double real(int c) const override { return sqlite3_column_double(statement_, c); }
  std::string_view bytes(int c) const override {
    auto data = static_cast<char const*>(sqlite3_column_blob(statement_, c));
    return {data ? data : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, c))};
  }

 private:
  sqlite3_stmt* statement_;
};

// A pending SELECT pins the WAL: the statement is reset on every way out, exceptions included.
struct Reset {
  sqlite3_stmt* statement;
  ~Reset() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
  }
};

/// $1 as ?1: to SQLite $n is a name, found by comparing texts at every binding, and ?n is the n-th place. Our SQL holds no other $.
std::string numbered(std::string_view sql) {
  std::string text(sql);
  std::ranges::replace(text, '$', '?');
  return text;
}

int bind(sqlite3_stmt* statement, int index, Param const& param) {
  if (param.null) return sqlite3_bind_null(statement, index);
  switch (param.type) {
    case ColumnType::integer: return sqlite3_bind_int64(statement, index, param.integer);
    case ColumnType::real: return sqlite3_bind_double(statement, index, param.real);
    // The view outlives the statement's run, so nothing is copied; a null data pointer would bind NULL.
    case ColumnType::text: {
      auto b = param.bytes();
      return sqlite3_bind_text(statement, index, b.data() ? b.data() : "", static_cast<int>(b.size()), SQLITE_STATIC);
    }
    case ColumnType::blob: {
      auto b = param.bytes();
      return sqlite3_bind_blob(statement, index, b.data() ? b.data() : "", static_cast<int>(b.size()), SQLITE_STATIC);
    }
  }
  return SQLITE_MISUSE;
}

}  // namespace

SqliteConnection::SqliteConnection(std::string const& path, Role role, bool create) {
  int flags = SQLITE_OPEN_NOMUTEX | (role == Role::writer ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READWRITE);
  if (create) flags |= SQLITE_OPEN_CREATE;
  if (int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr); code != SQLITE_OK) {
    std::string why = handle_ ? sqlite3_errmsg(handle_) : "no memory";
    sqlite3_close(handle_);
    throw Failure("cannot open the database '" + path + "': " + why);
  }
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, 5000);
  // FULL: an acknowledged write survives a power cut. No file map: a reader drops its whole map whenever somebody has written,
  // and mapping it again costs more than reading the few pages that an answer needs.
  script("pragma journal_mode=wal; pragma synchronous=full; pragma foreign_keys=on; pragma temp_store=memory;"
         "pragma mmap_size=0; pragma trusted_schema=off;");
  script(role == Role::writer ? "pragma cache_size=-16384; pragma wal_autocheckpoint=4000;" : "pragma cache_size=-2048; pragma query_only=on;");
}

SqliteConnection::~SqliteConnection() {
  for (auto& [sql, prepared] : statements_) sqlite3_finalize(prepared.statement);
  sqlite3_close(handle_);
}

void SqliteConnection::broken(int code, std::string_view doing) {
  std::string text = std::string(doing) + ": " + sqlite3_errmsg(handle_);
  switch (code & 0xff) {
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
    case SQLITE_MISMATCH: throw std::logic_error(text);  // our SQL is wrong: a bug, not the weather
    default: throw Failure(text);
  }
}

sqlite3_stmt* SqliteConnection::compile(std::string_view sql) {
  auto const text = numbered(sql);
  sqlite3_stmt* statement = nullptr;
  int code = sqlite3_prepare_v3(handle_, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) broken(code, sql);
  return statement;
}

SqliteConnection::Prepared const& SqliteConnection::prepared(std::string_view sql) {
  if (auto found = statements_.find(sql); found != statements_.end()) return found->second;
  auto* statement = compile(sql);
  return statements_.emplace(std::string(sql), Prepared{statement, sqlite3_bind_parameter_count(statement)}).first->second;
}

Result<std::int64_t> SqliteConnection::run(std::string_view sql, Params params, RowSink sink) {
  auto [statement, parameters] = prepared(sql);
  if (parameters != static_cast<int>(params.size())) throw std::logic_error("not as many parameters as are named in: " + std::string(sql));
  // The same question inside its own answer: the kept statement is still walking, so this run has one of its own.
  std::unique_ptr<sqlite3_stmt, decltype([](sqlite3_stmt* own) { sqlite3_finalize(own); })> own;
  if (sqlite3_stmt_busy(statement)) {
    own.reset(compile(sql));
    statement = own.get();
  }
  Reset reset{statement};
  for (std::size_t i = 0; i < params.size(); ++i)
    if (int code = bind(statement, static_cast<int>(i) + 1, params[i]); code != SQLITE_OK) broken(code, sql);
  SqliteRow row(statement);
  for (;;) {
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
      if (sink) sink(row);
      continue;
    }
    if (code == SQLITE_DONE) return sqlite3_changes64(handle_);
    if ((code & 0xff) == SQLITE_CONSTRAINT) return constraint(sqlite3_errmsg(handle_));
    broken(code, sql);
  }
}

void SqliteConnection::abandon() noexcept {
  auto* rollback = prepared("rollback").statement;
  sqlite3_step(rollback);
  sqlite3_reset(rollback);
}

void SqliteConnection::script(std::string_view sql) {
  ++scripts_;
  char* message = nullptr;
  int code = sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, &message);
  if (code != SQLITE_OK) {
    std::string text = message ? message : "";
    sqlite3_free(message);
    throw Failure("schema step refused: " + text);
  }
}

}  // namespace raccordo::db
