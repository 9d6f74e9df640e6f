// SPDX-License-Identifier: EUPL-1.2
#include <libpq-fe.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "bare.hpp"

namespace raccordo::bench {
namespace {

struct Closing {
  void operator()(PGconn* connection) const { PQfinish(connection); }
  void operator()(PGresult* result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, Closing>;
using Answer = std::unique_ptr<PGresult, Closing>;
constexpr int rows_to_read = 100'000;

void command(PGconn* connection, std::string const& sql) {
  Answer const done(PQexec(connection, sql.c_str()));
  if (PQresultStatus(done.get()) != PGRES_COMMAND_OK) throw std::runtime_error(PQerrorMessage(connection));
}
bool run(PGconn* connection, char const* statement, std::string const& value) {
  char const* values[] = {value.c_str()};
  Answer const done(PQexecPrepared(connection, statement, 1, values, nullptr, nullptr, 0));
  auto const status = PQresultStatus(done.get());
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

}  // namespace

Bare bare_postgresql(std::string const& url, int clients, std::chrono::milliseconds duration) {
  std::vector<Connection> connections;
  for (int i = 0; i < clients; ++i) {
    connections.emplace_back(PQconnectdb(url.c_str()));
    if (PQstatus(connections.back().get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connections.back().get()));
  }
  auto* first = connections.front().get();
  command(first, "create table bare_read (id integer primary key, text text)");
  command(first, "create table bare_written (id bigint generated always as identity primary key, text text)");
  command(first, "insert into bare_read select i, repeat('x', 160) from generate_series(1, " + std::to_string(rows_to_read) + ") i");
  for (auto const& connection : connections) {
    Answer const select(PQprepare(connection.get(), "r", "select text from bare_read where id = $1::integer", 1, nullptr));
    Answer const insert(PQprepare(connection.get(), "w", "insert into bare_written (text) values ($1)", 1, nullptr));
  }
  std::string const text(160, 'x');
  Bare bare;
  bare.group_commit = run_load(clients, duration, [&](int client) { return run(connections[static_cast<std::size_t>(client)].get(), "w", text); });
  bare.read_then_commit = run_load(clients, duration, [&](int client) {
    auto* connection = connections[static_cast<std::size_t>(client)].get();
    return run(connection, "r", std::to_string(1 + rand() % rows_to_read)) && run(connection, "w", text);
  });
  command(first, "drop table bare_read, bare_written");
  return bare;
}

}  // namespace raccordo::bench
