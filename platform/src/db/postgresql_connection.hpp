// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <libpq-fe.h>

#include <unordered_map>

#include "db/backend.hpp"

namespace raccordo::db {

/// One server connection with its prepared statements, values in binary both ways. Used by one thread at a time.
class PostgresqlConnection final : public Connection {
 public:
  explicit PostgresqlConnection(std::string url);
  ~PostgresqlConnection() override;
  Result<std::int64_t> run(std::string_view sql, Params params, RowSink sink) override;
  void script(std::string_view sql) override;
  Engine engine() const override { return Engine::postgresql; }
  /// Begin, commit, rollback and the like: one round trip, no preparation.
  void command(char const* sql);
  /// Connects again after the server went away; false while it is still away.
  bool revive();
  std::string encoding() const;  ///< of the database, as the server told it
  bool alive() const { return connection_ && PQstatus(connection_) == CONNECTION_OK; }

 private:
  std::string const& prepared(std::string_view sql, Params params);
  [[noreturn]] void broken(PGresult const* result, std::string_view doing);
  void connect();

  std::string url_;
  PGconn* connection_ = nullptr;
  std::unordered_map<std::string, std::string> statements_;
};

}  // namespace raccordo::db
