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
  Engine engine() const override { return Engine::sqlite; }
  sqlite3* handle() { return handle_; }

 private:
  sqlite3_stmt* compile(std::string_view sql);
  sqlite3_stmt* prepared(std::string_view sql);
  [[noreturn]] void broken(int code, std::string_view doing);

  sqlite3* handle_ = nullptr;
  std::unordered_map<std::string, sqlite3_stmt*> statements_;
};

}  // namespace raccordo::db
