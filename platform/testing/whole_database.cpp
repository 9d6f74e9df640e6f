// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/whole_database.hpp>

#include <cstdlib>
#include <stdexcept>

#include <libpq-fe.h>
#include <unistd.h>

namespace raccordo::testing {
namespace {

/// Databases are made and dropped outside of any transaction.
void on_server(std::string const& sql) {
  auto* connection = PQconnectdb(std::getenv("RACCORDO_TEST_POSTGRESQL"));
  PQsetNoticeProcessor(connection, [](void*, char const*) {}, nullptr);
  auto* result = PQexec(connection, sql.c_str());
  bool const done = PQresultStatus(result) == PGRES_COMMAND_OK;
  std::string const why = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (!done) throw std::runtime_error(sql + ": " + why);
}

}  // namespace

WholeDatabase::WholeDatabase(db::Engine engine, TestFolder const& folder, std::string const& name, std::string const& making) {
  if (engine == db::Engine::sqlite) {
    url_ = folder.path(name + ".db");
    return;
  }
  name_ = "raccordo_whole_" + std::to_string(::getpid()) + "_" + name;
  on_server("drop database if exists " + name_ + " with (force)");
  on_server("create database " + name_ + " " + making);
  std::string const base = std::getenv("RACCORDO_TEST_POSTGRESQL");
  auto const slash = base.find('/', base.find("://") + 3), query = base.find('?');
  url_ = base.substr(0, slash + 1) + name_ + (query == base.npos ? "" : base.substr(query));
}

WholeDatabase::~WholeDatabase() {
  if (name_.empty()) return;
  try {
    on_server("drop database if exists " + name_ + " with (force)");
  } catch (std::exception const&) {
    // The server was stopped by the test itself; its folder goes with everything in it.
  }
}

}  // namespace raccordo::testing
