// SPDX-License-Identifier: EUPL-1.2
#include "search/pace.hpp"

#include <platform_testing/database.hpp>

namespace raccordo {
std::span<MigrationText const> cases_migrations();
}

namespace raccordo::cases::pace_test {

using namespace std::chrono_literals;
using raccordo::testing::TestDatabase;

Uuid account(std::string_view name) { return make_named_uuid("test", name); }

TEST(pace, admits_twenty_questions_an_hour_to_each_account) {
  Pace pace;
  Pace::Moment const start{100h};
  for (int i = 0; i < questions_per_hour; ++i) EXPECT_TRUE(pace.admit(account("a"), start + i * 1s));
  EXPECT_FALSE(pace.admit(account("a"), start + 30s));
  EXPECT_TRUE(pace.admit(account("b"), start + 30s));
  EXPECT_FALSE(pace.admit(account("a"), start + 59min));
  EXPECT_TRUE(pace.admit(account("a"), start + 1h));
  EXPECT_FALSE(pace.admit(account("a"), start + 1h));
  EXPECT_TRUE(pace.admit(account("a"), start + 1h + 1s));
}

class QuestionsKept : public raccordo::testing::EveryEngine {
 protected:
  bool ask() {
    return db->write([](db::Tx& tx) { return count_question(tx, account("a")); }).has_value();
  }
  TestDatabase db{GetParam(), {{"cases", cases_migrations()}}};
};
RACCORDO_ON_EVERY_ENGINE(QuestionsKept);

TEST_P(QuestionsKept, are_twenty_an_hour_also_over_a_restart) {
  for (int i = 0; i < questions_per_hour; ++i) EXPECT_TRUE(ask());
  db.reopen();
  EXPECT_FALSE(ask());
  db.clock.advance(59min);
  EXPECT_FALSE(ask());
  db.clock.advance(1min);
  EXPECT_TRUE(ask());
}

TEST_P(QuestionsKept, lock_nobody_out_when_the_clock_is_set_back) {
  for (int i = 0; i < questions_per_hour; ++i) EXPECT_TRUE(ask());
  db.clock.advance(-24h * 400);
  EXPECT_TRUE(ask());
}

}  // namespace raccordo::cases::pace_test
