// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/database.hpp>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <stdexcept>
#include <tuple>
#include <libpq-fe.h>
#include <unistd.h>

namespace raccordo {
std::span<MigrationText const> platform_migrations();
}

namespace raccordo::testing {
namespace {

char const* postgresql_url() { return std::getenv("RACCORDO_TEST_POSTGRESQL"); }

/// Databases are made and dropped outside of any transaction.
void on_server(std::string const& sql) {
  auto* connection = PQconnectdb(postgresql_url());
  PQsetNoticeProcessor(connection, [](void*, char const*) {}, nullptr);
  auto* result = PQexec(connection, sql.c_str());
  bool const done = PQresultStatus(result) == PGRES_COMMAND_OK;
  std::string const why = PQerrorMessage(connection);
  PQclear(result);
  PQfinish(connection);
  if (!done) throw std::runtime_error(sql + ": " + why);
}

std::string next_number() {
  static std::atomic<int> made{0};
  return std::to_string(++made);
}

std::unique_ptr<db::Database> open_or_throw(db::Settings settings, Clock const& clock, Random& random) {
  auto opened = db::open(std::move(settings), clock, random);
  if (!opened) throw std::runtime_error(opened.error().detail);
  return std::move(*opened);
}

}  // namespace

std::vector<db::Engine> engines() {
  std::vector<db::Engine> all{db::Engine::sqlite};
  if (postgresql_url()) all.push_back(db::Engine::postgresql);
  return all;
}

std::string engine_name(::testing::TestParamInfo<db::Engine> const& engine) { return engine.param == db::Engine::sqlite ? "sqlite" : "postgresql"; }

TestFolder::TestFolder() {
  // A folder in memory where there is one: what these tests prove is not the disk's speed.
  std::error_code ignored;
  bool memory = std::filesystem::is_directory("/dev/shm", ignored) && ::access("/dev/shm", W_OK) == 0;
  auto place = memory ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path();
  path_ = (place / ("raccordo_test_" + std::to_string(::getpid()) + "_" + next_number())).string();
  std::filesystem::remove_all(path_);
  std::filesystem::create_directories(path_);
}
TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

WholeDatabase::WholeDatabase(db::Engine engine, TestFolder const& folder, std::string const& name, std::string const& making) {
  if (engine == db::Engine::sqlite) {
    url_ = folder.path(name + ".db");
    return;
  }
  name_ = "raccordo_whole_" + std::to_string(::getpid()) + "_" + name;
  on_server("drop database if exists " + name_ + " with (force)");
  on_server("create database " + name_ + " " + making);
  std::string const base = postgresql_url();
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

EmptyDatabase::EmptyDatabase(db::Engine engine, std::string const& making) : place_(engine, folder_, "test_" + next_number(), making) {}

namespace {

/// Schema steps are not use cases, nor is what lies there before: they run once.
void begin(EmptyDatabase const& place, std::vector<MigrationSet> const& modules, TestDatabase::Fill fill) {
  FixedClock clock{test_day};
  SharedRandom random{20260503};
  auto database = open_or_throw({.url = place.url(), .readers = 1, .create = true}, clock, random);
  std::vector<MigrationSet> sets{{"platform", platform_migrations()}};
  sets.insert(sets.end(), modules.begin(), modules.end());
  if (auto done = db::migrate(*database, sets); !done) throw std::runtime_error(done.error().detail);
  if (fill) fill(*database);
}

/// By the text of the schema: what two tests call alike need not be the same.
std::string text_of(std::vector<MigrationSet> const& modules) {
  std::string text;
  for (auto const& set : modules) {
    text += set.module;
    for (auto const& step : set.steps) text.append("\n").append(step.name).append("\n").append(step.text);
  }
  return text;
}

/// Where that beginning lies, closed: to be copied, not to be opened.
EmptyDatabase const& beginning(db::Engine engine, std::vector<MigrationSet> const& modules, TestDatabase::Fill fill) {
  static std::mutex mutex;
  static std::map<std::tuple<db::Engine, TestDatabase::Fill, std::string>, EmptyDatabase> made;
  std::lock_guard lock(mutex);
  auto const [at, first] = made.try_emplace({engine, fill, text_of(modules)}, engine);
  if (!first) return at->second;
  try {
    begin(at->second, modules, fill);
  } catch (...) {
    made.erase(at);
    throw;
  }
  return at->second;
}

std::string copied_from(EmptyDatabase const& place) { return place.name().empty() ? std::string() : "template " + place.name(); }

}  // namespace

TestDatabase::TestDatabase(db::Engine engine, std::vector<MigrationSet> const& modules, Fill fill, int readers)
    : place_(engine, copied_from(beginning(engine, modules, fill))), readers_(readers) {
  if (engine == db::Engine::sqlite) std::filesystem::copy_file(beginning(engine, modules, fill).url(), url());
  reopen();
}

void TestDatabase::reopen() {
  database_.reset();
  database_ = open_or_throw({.url = url(), .readers = readers_, .rehearse_writes = true}, clock, random);
}

void TestDatabase::tamper(std::string const& sql) {
  auto other = open_or_throw({.url = url(), .readers = 1}, clock, random);
  auto done = other->write([&](db::Tx& tx) -> Result<void> {
    tx.script(sql);
    return {};
  });
  if (!done) throw std::runtime_error(sql + ": " + done.error().detail);
}

}  // namespace raccordo::testing
