// SPDX-License-Identifier: EUPL-1.2
#include <atomic>
#include <filesystem>
#include <thread>

#include <platform_testing/trail.hpp>

namespace raccordo::db::read_test {
namespace {

using raccordo::testing::append_trail;
using raccordo::testing::TestDatabase;

class Reading : public raccordo::testing::EveryEngine {
 protected:
  static std::int64_t facts(Tx& tx) { return *tx.find<std::int64_t>("select count(*) from platform_facts"); }
  TestDatabase db{GetParam()};
};
RACCORDO_ON_EVERY_ENGINE(Reading);

TEST_P(Reading, sees_one_moment_from_first_to_last_statement) {
  append_trail(*db, 1, 0);
  auto seen = db->read([&](Tx& tx) -> Result<std::pair<std::int64_t, std::int64_t>> {
    auto before = facts(tx);
    append_trail(*db, 3, 0);
    return std::pair{before, facts(tx)};
  });
  EXPECT_EQ(*seen, (std::pair<std::int64_t, std::int64_t>{1, 1}));
  EXPECT_EQ(db->read([](Tx& tx) -> Result<std::int64_t> { return facts(tx); }).value(), 4);
}

TEST_P(Reading, cannot_change_anything) {
  try {
    auto tried = db->read([](Tx& tx) { return tx.execute("delete from platform_facts"); });
    EXPECT_FALSE(tried);
  } catch (std::logic_error const&) {  // a bug, said loudly
  }
}

TEST_P(Reading, may_ask_the_same_question_inside_its_own_answer) {
  append_trail(*db, 4, 0);
  auto pairs = db->read([](Tx& tx) -> Result<int> {
    int pairs = 0;
    constexpr std::string_view later = "select seq from platform_facts where seq > $1 order by seq";
    tx.each(later, [&](Row const& row) { tx.each(later, [&](Row const&) { ++pairs; }, row.integer(0)); }, 0);
    return pairs;
  });
  EXPECT_EQ(*pairs, 6);
}

TEST_P(Reading, that_throws_half_way_leaves_no_reader_behind) {
  append_trail(*db, 3, 0);
  for (int i = 0; i < 20; ++i)  // more often than there are connections
    EXPECT_THROW((void)db->read([](Tx& tx) -> Result<int> {
      tx.each("select seq from platform_facts", [](Row const&) { throw std::domain_error("enough"); });
      return 0;
    }),
                 std::domain_error);
  EXPECT_EQ(db->read([](Tx& tx) -> Result<std::int64_t> { return facts(tx); }).value(), 3);
}

TEST_P(Reading, by_more_threads_than_connections_waits_its_turn) {
  append_trail(*db, 3, 0);
  std::atomic<int> right{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 32; ++i)
      threads.emplace_back([&] {
        for (int n = 0; n < 20; ++n)
          if (db->read([](Tx& tx) -> Result<std::int64_t> { return facts(tx); }) == 3) ++right;
      });
  }
  EXPECT_EQ(right, 640);
}

TEST(SqliteCopy, taken_while_writing_is_whole) {
  TestDatabase db(Engine::sqlite);
  std::atomic<bool> stop{false};
  std::int64_t before = 0;
  auto target = db.folder().path("copy.sqlite");
  {
    std::jthread writer([&] {
      while (!stop) append_trail(*db, 5, 5);  // facts and readings always come in fives, together
    });
    while (before < 100)
      before = db->read([](Tx& tx) -> Result<std::int64_t> { return *tx.find<std::int64_t>("select count(*) from platform_facts"); }).value();
    EXPECT_TRUE(db->copy_to(target));
    stop = true;
  }
  FixedClock clock(raccordo::testing::test_day);
  SystemRandom random;
  auto copy = open({.url = target, .readers = 1}, clock, random).value();
  auto counts =
      copy->read([](Tx& tx) -> Result<std::pair<std::int64_t, std::int64_t>> {
            EXPECT_EQ(*tx.find<std::string>("pragma integrity_check"), "ok");
            return std::pair{*tx.find<std::int64_t>("select count(*) from platform_facts"), *tx.find<std::int64_t>("select count(*) from platform_reads")};
          })
          .value();
  EXPECT_GE(counts.first, before);
  EXPECT_EQ(counts.first, counts.second);
  EXPECT_EQ(counts.first % 5, 0);
}

TEST(SqliteCopy, that_cannot_be_written_is_a_value) {
  TestDatabase db(Engine::sqlite);
  EXPECT_EQ(db->copy_to("/nonexistent/copy.sqlite").error().code, "backup-failed");
}

TEST(SqliteOpening, of_a_file_that_is_not_there_or_is_no_database_is_a_value) {
  FixedClock clock(raccordo::testing::test_day);
  SystemRandom random;
  raccordo::testing::TestFolder folder;
  EXPECT_EQ(open({.url = folder.path("none.sqlite")}, clock, random).error().kind, ProblemKind::unavailable);
  EXPECT_FALSE(std::filesystem::exists(folder.path("none.sqlite")));
  EXPECT_EQ(open({.url = "postgresql://127.0.0.1:1/none?connect_timeout=1"}, clock, random).error().kind, ProblemKind::unavailable);
}

}  // namespace
}  // namespace raccordo::db::read_test
