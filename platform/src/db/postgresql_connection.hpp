// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <libpq-fe.h>

#include <deque>
#include <memory>
#include <unordered_map>

#include "db/backend.hpp"

namespace raccordo::db {

/// One server connection with its prepared statements, values in binary both ways. Used by one thread at a time.
/// Always in libpq's pipeline mode: what needs no answer (a beginning, a row added, the end of a reading) waits in the buffer and travels
/// with the next statement that does, so a use case costs a round trip for each question and one for its commit.
class PostgresqlConnection final : public Connection {
 public:
  explicit PostgresqlConnection(std::string url);
  ~PostgresqlConnection() override;
  Result<std::int64_t> run(std::string_view sql, Params params, RowSink sink) override;
  void add(std::string_view sql, Params params) override;
  void script(std::string_view sql) override;
  Engine engine() const override { return Engine::postgresql; }
  /// A transaction's first word; travels with its first statement.
  void begin(char const* sql);
  /// False until the server has answered anything inside this transaction: nothing can have happened yet.
  bool begun() const { return begun_; }
  /// Durable when it returns, together with every row added before it.
  void commit();
  /// Ends a transaction that changed nothing; nobody waits for the answer.
  void end_reading();
  void rollback();
  /// Connects again after the server went away; false while it is still away.
  bool revive();
  std::string encoding() const;  ///< of the database, as the server told it
  bool alive() const { return connection_ && PQstatus(connection_) == CONNECTION_OK; }

 private:
  using Statements = std::unordered_map<std::string, std::string>;
  /// Sent or waiting to be sent, and not answered yet.
  struct Awaited {
    enum class What { command, preparation, row, question, sync } what;
    std::string text;
  };
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  using Answer = std::unique_ptr<PGresult, Clear>;

  std::string const& prepared(std::string_view sql, Params params);
  void send(std::string_view sql, Params params, Awaited::What what);
  void send_command(char const* sql);
  void sent(int done, Awaited awaited);
  /// Sends all that waits and reads every answer up to now; the last one is returned, an earlier one that failed is thrown.
  Answer answered();
  void check(Awaited const& awaited, PGresult const* result);
  [[noreturn]] void broken(PGresult const* result, std::string_view doing);
  void connect();

  std::string url_;
  PGconn* connection_ = nullptr;
  Statements statements_;
  std::size_t next_name_ = 0;
  std::deque<Awaited> awaited_;
  bool begun_ = false;
};

}  // namespace raccordo::db
