// SPDX-License-Identifier: EUPL-1.2
#include <thread>

#include <platform_testing/database.hpp>

namespace raccordo::db::migrate_test {
namespace {

constexpr MigrationText first_step{"0001_a.sql", "create table a (id bigint primary key); -- a comment; with a semicolon\ninsert into a values (1);"};
constexpr MigrationText second_step{"0002_b.sql", "create table b (seq {{serial}}, word text not null default 'blob', octets blob, weight double);"};
constexpr MigrationText altered_first{"0001_a.sql", "create table a (id bigint primary key, more text);"};
constexpr MigrationText broken_step{"0002_broken.sql", "create table c (id bigint); create table a (id bigint);"};

class Migrations : public raccordo::testing::EveryEngine {
 protected:
  Result<std::vector<std::string>> apply(std::vector<MigrationText> steps) {
    MigrationSet set{"module", steps};
    return migrate(*db, {&set, 1});
  }
  std::string refusal(std::vector<MigrationText> steps) {
    MigrationSet set{"module", steps};
    return schema_state(*db, {&set, 1}).refusal;
  }
  raccordo::testing::EmptyDatabase place{GetParam()};
  FixedClock clock{raccordo::testing::test_day};
  SystemRandom random;
  std::unique_ptr<Database> db = open({.url = place.url(), .readers = 2, .create = true}, clock, random).value();
};
RACCORDO_ON_EVERY_ENGINE(Migrations);

TEST_P(Migrations, are_applied_in_order_and_once) {
  EXPECT_EQ(apply({first_step}).value(), (std::vector<std::string>{"module/0001_a.sql"}));
  EXPECT_EQ(apply({first_step, second_step}).value(), (std::vector<std::string>{"module/0002_b.sql"}));
  EXPECT_TRUE(apply({first_step, second_step}).value().empty());
  auto word = db->write([](Tx& tx) -> Result<std::string> {
    TRY(tx.execute("insert into b (octets, weight) values ($1, $2)", Bytes{"x"}, 0.5));
    return *tx.find<std::string>("select word from b where seq = 1");
  });
  EXPECT_EQ(*word, "blob") << "what stands in quotes is not a type";
}

TEST_P(Migrations, that_fail_leave_a_mark_and_nothing_else_and_are_refused_afterwards) {
  ASSERT_TRUE(apply({first_step}));
  EXPECT_FALSE(apply({first_step, broken_step}));
  EXPECT_NE(refusal({first_step, broken_step}).find("non è finito"), std::string::npos);
  EXPECT_EQ(apply({first_step, broken_step}).error().code, "schema-refused");
  auto half = GetParam() == Engine::sqlite ? "select count(*) from sqlite_master where name = 'c'"
                                           : "select count(*) from pg_tables where tablename = 'c' and schemaname = current_schema()";
  EXPECT_EQ(db->read([&](Tx& tx) -> Result<int> { return *tx.find<int>(half); }).value(), 0);
}

TEST_P(Migrations, changed_after_they_were_applied_are_refused) {
  ASSERT_TRUE(apply({first_step}));
  EXPECT_NE(refusal({altered_first}).find("diverso"), std::string::npos);
  EXPECT_EQ(apply({altered_first}).error().code, "schema-refused");
}

TEST_P(Migrations, of_a_newer_program_are_refused) {
  ASSERT_TRUE(apply({first_step, second_step}));
  EXPECT_NE(refusal({first_step}).find("più recente"), std::string::npos);
  EXPECT_EQ(refusal({first_step, second_step}), "");
}

TEST_P(Migrations, by_two_servers_at_once_are_applied_once) {
  auto other = open({.url = place.url(), .readers = 2}, clock, random).value();
  MigrationText steps[] = {first_step, second_step};
  MigrationSet set{"module", steps};
  Result<std::vector<std::string>> a, b;
  {
    std::jthread one([&] { a = migrate(*db, {&set, 1}); });
    std::jthread two([&] { b = migrate(*other, {&set, 1}); });
  }
  EXPECT_EQ(refusal({first_step, second_step}), "");
  EXPECT_EQ(db->read([](Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from a"); }).value(), 1);
}

}  // namespace
}  // namespace raccordo::db::migrate_test
