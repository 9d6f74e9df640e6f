// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <sqlite3.h>

#include <unordered_map>

#include "db/backend.hpp"

namespace raccordo::db {

/// One SQLite handle with its prepared statements. Used by one thread at a time.
class SqliteConnection final : public Connection {
 public:
  enum class Role { reader, writer };
  SqliteConnection(std::string const& path, Role role, bool create);
  ~SqliteConnection() override;
  Result<std::int64_t> run(std::string_view sql, Params params, RowSink sink) override;
  void script(std::string_view sql) override;
  /// Grows with everything this handle has changed: rows and, with scripts, the schema.
  std::int64_t changes() const { return sqlite3_total_changes64(handle_) + scripts_; }
  /// Ends the transaction with nothing done; when the engine has ended it already, that is as well.
  void abandon() noexcept;
  Engine engine() const override { return Engine::sqlite; }
  sqlite3* handle() { return handle_; }

 private:
  struct Prepared {
    sqlite3_stmt* statement;
    int parameters;
  };
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  sqlite3_stmt* compile(std::string_view sql);
  Prepared const& prepared(std::string_view sql);
  [[noreturn]] void broken(int code, std::string_view doing);

  sqlite3* handle_ = nullptr;
  std::int64_t scripts_ = 0;
  std::unordered_map<std::string, Prepared, Hash, std::equal_to<>> statements_;
};

}  // namespace raccordo::db
