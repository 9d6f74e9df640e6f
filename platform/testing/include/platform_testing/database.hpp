// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <platform/db.hpp>

// A fresh, migrated database for one test, on each engine. Every write is rehearsed: a use case that cannot be
// repeated fails here and not on the day PostgreSQL asks for it again.
//
//   class Desk : public raccordo::testing::EveryEngine {};
//   TEST_P(Desk, shows_an_item_once) {
//     TestDatabase db(GetParam(), {{"territory", territory_migrations()}});
//     ASSERT_TRUE(db->write([&](db::Tx& tx) -> Result<void> { ... }));
//   }
//   RACCORDO_ON_EVERY_ENGINE(Desk);
namespace raccordo::testing {

/// SQLite always; PostgreSQL when RACCORDO_TEST_POSTGRESQL holds an address. Where it does not, its tests do not exist.
std::vector<db::Engine> engines();
std::string engine_name(::testing::TestParamInfo<db::Engine> const& engine);

class EveryEngine : public ::testing::TestWithParam<db::Engine> {};

/// For what only several servers do; without a PostgreSQL to test on nothing is registered.
#define RACCORDO_ON_POSTGRESQL(Suite)                   \
  GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Suite); \
  INSTANTIATE_TEST_SUITE_P(                             \
      postgresql, Suite,                                \
      ::testing::ValuesIn(std::vector<raccordo::db::Engine>(std::getenv("RACCORDO_TEST_POSTGRESQL") ? 1 : 0, raccordo::db::Engine::postgresql)))

#define RACCORDO_ON_EVERY_ENGINE(suite) INSTANTIATE_TEST_SUITE_P(, suite, ::testing::ValuesIn(::raccordo::testing::engines()), ::raccordo::testing::engine_name)

/// The same draws in every run, from any thread.
class SharedRandom final : public Random {
 public:
  explicit SharedRandom(std::uint64_t seed) : seeded_(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    std::lock_guard lock(mutex_);
    seeded_.fill(out);
  }

 private:
  std::mutex mutex_;
  SeededRandom seeded_;
};

/// A folder of this test alone, removed with everything in it.
class TestFolder {
 public:
  TestFolder();
  ~TestFolder();
  TestFolder(TestFolder const&) = delete;
  std::string path(std::string const& name = "") const { return name.empty() ? path_ : path_ + "/" + name; }

 private:
  std::string path_;
};

/// An address where nothing is: on PostgreSQL a database of its own, because pg_dump copies nothing less and the program is given nothing
/// less; on SQLite NAME.db in the folder, which does not exist yet. `making` follows "create database NAME".
class WholeDatabase {
 public:
  WholeDatabase(db::Engine engine, TestFolder const& folder, std::string const& name, std::string const& making = {});
  ~WholeDatabase();
  WholeDatabase(WholeDatabase const&) = delete;
  std::string const& url() const { return url_; }
  std::string const& name() const { return name_; }  ///< on the server; empty on SQLite

 private:
  std::string url_, name_;
};

/// The same under a name of its own, in a folder of its own.
class EmptyDatabase {
 public:
  explicit EmptyDatabase(db::Engine engine, std::string const& making = {});
  std::string const& url() const { return place_.url(); }
  std::string const& name() const { return place_.name(); }
  TestFolder const& folder() const { return folder_; }

 private:
  TestFolder folder_;
  WholeDatabase place_;
};

/// Monday 4 May 2026, 10:00 in Rome; the clock moves only when the test says so.
inline constexpr Instant test_day{1777881600000000};

class TestDatabase {
 public:
  /// What is in a database before its test begins.
  using Fill = void (*)(db::Database&);

  /// The platform's own schema always comes first; give the modules the test needs, lower ones first. Schema and filling are made once in a
  /// process, when the first test asks for them on its engine, and copied for each: `fill` must do the same every time.
  explicit TestDatabase(db::Engine engine, std::vector<MigrationSet> const& modules = {}, int readers = 4) : TestDatabase(engine, modules, nullptr, readers) {}
  TestDatabase(db::Engine engine, std::vector<MigrationSet> const& modules, Fill fill, int readers = 4);

  db::Database* operator->() { return database_.get(); }
  db::Database& operator*() { return *database_; }
  std::string const& url() const { return place_.url(); }
  TestFolder const& folder() const { return place_.folder(); }
  /// Schema work and forbidden changes, outside the product's own path.
  void tamper(std::string const& sql);
  /// Closes and opens again, as a restarted server would.
  void reopen();

  FixedClock clock{test_day};
  SharedRandom random{20260504};

 private:
  EmptyDatabase place_;
  int readers_;
  std::unique_ptr<db::Database> database_;
};

}  // namespace raccordo::testing
