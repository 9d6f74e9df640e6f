// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/database.hpp>

namespace raccordo::testing::database_test {
namespace {

class TestDatabases : public EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(TestDatabases);

TEST_P(TestDatabases, begin_empty_and_are_the_test_s_own) {
  TestDatabase first(GetParam()), second(GetParam());
  auto one_answer = [](db::Tx& tx) -> Result<int> {
    TRY(tx.execute("insert into platform_idempotency (account_id, operation, idempotency_key, request_digest, answer, at)"
                   " values ($1, $2, $3, $4, $5, $6)",
                   Uuid{}, "op", "key", db::Bytes{"digest"}, "{}", tx.now()));
    return 0;
  };
  ASSERT_TRUE(first->write(one_answer));
  auto count = [](db::Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from platform_idempotency"); };
  EXPECT_EQ(first->read(count).value(), 1);
  EXPECT_EQ(second->read(count).value(), 0);
  first.reopen();
  EXPECT_EQ(first->read(count).value(), 1);
}

TEST_P(TestDatabases, begin_on_a_monday_morning_in_rome) {
  TestDatabase db(GetParam());
  EXPECT_EQ(rome_text(db.clock.now()), "04/05/2026 10:00");
}

}  // namespace
}  // namespace raccordo::testing::database_test
