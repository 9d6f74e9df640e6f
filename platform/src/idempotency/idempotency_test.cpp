// SPDX-License-Identifier: EUPL-1.2
#include <future>

#include <platform_testing/database.hpp>
#include <platform/facts.hpp>
#include <platform/idempotency.hpp>

namespace raccordo::idempotency::idempotency_test {
namespace {

using raccordo::testing::TestDatabase;

class SentTwice : public raccordo::testing::EveryEngine {
 protected:
  /// A create as every module writes it.
  Result<std::string> create(Request const& request) {
    return db->write([&](db::Tx& tx) -> Result<std::string> {
      if (auto given = TRY(claim(tx, request))) return *given;
      auto id = make_uuid_v7(tx.now(), tx.random());
      facts::append(tx, {}, {.kind = "contact.recorded", .subject_kind = "contact", .subject_id = id, .section = "access"});
      remember(tx, request, id.text());
      return id.text();
    });
  }
  std::int64_t created() {
    return db->read([](db::Tx& tx) -> Result<std::int64_t> { return *tx.find<std::int64_t>("select count(*) from platform_facts"); }).value();
  }
  TestDatabase db{GetParam()};
  Uuid me = make_named_uuid("test", "me"), you = make_named_uuid("test", "you");
  Request request{me, "contact.record", "k1", digest_of("input")};
};
RACCORDO_ON_EVERY_ENGINE(SentTwice);

TEST_P(SentTwice, is_one_act_with_one_answer) {
  auto first = create(request).value();
  EXPECT_EQ(create(request).value(), first);
  EXPECT_EQ(created(), 1);
}

TEST_P(SentTwice, with_another_input_is_a_conflict) {
  ASSERT_TRUE(create(request));
  auto other = request;
  other.digest = digest_of("another input");
  EXPECT_EQ(create(other).error().code, "idempotency-key-reused");
  EXPECT_EQ(created(), 1);
}

TEST_P(SentTwice, by_another_account_for_another_operation_or_with_another_key_is_another_act) {
  ASSERT_TRUE(create(request));
  for (auto other : {Request{you, "contact.record", "k1", request.digest}, Request{me, "case.open", "k1", request.digest},
                     Request{me, "contact.record", "k2", request.digest}})
    ASSERT_TRUE(create(other));
  EXPECT_EQ(created(), 4);
}

TEST_P(SentTwice, at_the_same_moment_from_many_windows_is_one_act) {
  std::vector<std::future<Result<std::string>>> windows;
  for (int i = 0; i < 4; ++i) windows.push_back(std::async(std::launch::async, [&] { return create(request); }));
  std::string answer;
  for (auto& window : windows) {
    auto given = window.get();
    ASSERT_TRUE(given) << given.error().code << ": " << given.error().detail;
    if (answer.empty()) answer = *given;
    EXPECT_EQ(*given, answer);
  }
  EXPECT_EQ(created(), 1);
}

TEST_P(SentTwice, after_the_answer_was_forgotten_is_a_new_act) {
  ASSERT_TRUE(create(request));
  auto forgotten = [&](Instant before) { return db->write([&](db::Tx& tx) { return forget(tx, before, 100); }).value(); };
  EXPECT_EQ(forgotten(db.clock.now()), 0);
  EXPECT_EQ(forgotten(db.clock.now() + std::chrono::seconds(1)), 1);
  ASSERT_TRUE(create(request));
  EXPECT_EQ(created(), 2);
}

}  // namespace
}  // namespace raccordo::idempotency::idempotency_test
