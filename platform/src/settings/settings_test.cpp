// SPDX-License-Identifier: EUPL-1.2
#include <platform/settings.hpp>

#include <platform_testing/database.hpp>

namespace raccordo::settings::settings_test {
namespace {

using raccordo::testing::TestDatabase;

class Settings : public raccordo::testing::EveryEngine {
 protected:
  template <class F>
  auto ask(F question) {
    return db->read([&](db::Tx& tx) -> Result<decltype(question(tx))> { return question(tx); }).value();
  }
  Result<void> mark(Demo state) {
    return db->write([&](db::Tx& tx) { return set_demo(tx, state); });
  }
  Result<void> shift(std::chrono::microseconds by) {
    return db->write([&](db::Tx& tx) { return set_clock_shift(tx, by); });
  }
  TestDatabase db{GetParam()};
};
RACCORDO_ON_EVERY_ENGINE(Settings);

TEST_P(Settings, of_a_new_database_say_that_it_is_no_demonstration) {
  EXPECT_EQ(ask([](db::Tx& tx) { return demo(tx); }), Demo::no);
  EXPECT_EQ(ask([](db::Tx& tx) { return clock_shift(tx); }).count(), 0);
  EXPECT_FALSE(ask([](db::Tx& tx) { return find(tx, "colour"); }));
}

TEST_P(Settings, put_twice_keep_the_last) {
  for (auto value : {"red", "blue"}) ASSERT_TRUE(db->write([&](db::Tx& tx) { return put(tx, "colour", value); }));
  EXPECT_EQ(ask([](db::Tx& tx) { return find(tx, "colour"); }), "blue");
}

TEST_P(Settings, move_the_clock_of_a_demonstration_and_of_nothing_else) {
  EXPECT_EQ(shift(std::chrono::hours(24)).error().code, "not-a-demo");
  ASSERT_TRUE(mark(Demo::ready));
  ASSERT_TRUE(shift(std::chrono::hours(-48)));
  EXPECT_EQ(ask([](db::Tx& tx) { return clock_shift(tx); }), std::chrono::hours(-48));
  db.reopen();
  EXPECT_EQ(ask([](db::Tx& tx) { return clock_shift(tx); }), std::chrono::hours(-48));
  EXPECT_EQ(ask([](db::Tx& tx) { return demo(tx); }), Demo::ready);
}

}  // namespace
}  // namespace raccordo::settings::settings_test
