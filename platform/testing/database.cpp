// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/database.hpp>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace raccordo {
std::span<MigrationText const> platform_migrations();
}

namespace raccordo::testing {
namespace {

char const* postgresql_url() { return std::getenv("RACCORDO_TEST_POSTGRESQL"); }

/// Runs one statement on the server itself, outside every test's schema.
void on_server(std::string const& sql) {
  SystemClock clock;
  SystemRandom random;
  auto server = db::open({.url = postgresql_url(), .readers = 1}, clock, random);
  if (!server) throw std::runtime_error("RACCORDO_TEST_POSTGRESQL does not answer: " + server.error().detail);
  auto done = (*server)->write([&](db::Tx& tx) -> Result<void> {
    tx.script(sql);
    return {};
  });
  if (!done) throw std::runtime_error(sql + ": " + done.error().detail);
}

std::string with_search_path(std::string url, std::string const& schema) {
  return url + (url.find('?') == url.npos ? "?" : "&") + "options=-csearch_path%3D" + schema;
}

std::string unique_name() {
  static std::atomic<int> made{0};
  return "raccordo_test_" + std::to_string(::getpid()) + "_" + std::to_string(++made);
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
  path_ = (place / unique_name()).string();
  std::filesystem::remove_all(path_);
  std::filesystem::create_directories(path_);
}
TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

EmptyDatabase::EmptyDatabase(db::Engine engine) {
  if (engine == db::Engine::sqlite) {
    url_ = folder_.path("test.sqlite");
    return;
  }
  schema_ = unique_name();
  on_server("drop schema if exists " + schema_ + " cascade; create schema " + schema_);
  url_ = with_search_path(postgresql_url(), schema_);
}
EmptyDatabase::~EmptyDatabase() {
  try {
    if (!schema_.empty()) on_server("drop schema if exists " + schema_ + " cascade");
  } catch (std::exception const&) {  // a server stopped by the test itself leaves nothing to tidy
  }
}

TestDatabase::TestDatabase(db::Engine engine, std::vector<MigrationSet> const& modules, int readers) : place_(engine), readers_(readers) {
  std::vector<MigrationSet> sets{{"platform", platform_migrations()}};
  sets.insert(sets.end(), modules.begin(), modules.end());
  // Schema steps are not use cases: they run once.
  auto bare = open_or_throw({.url = url(), .readers = 1, .create = true}, clock, random);
  if (auto done = db::migrate(*bare, sets); !done) throw std::runtime_error(done.error().detail);
  bare.reset();
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
