// SPDX-License-Identifier: EUPL-1.2
#include <thread>

#include <platform_testing/database.hpp>
#include <platform/mail.hpp>

namespace raccordo::mail::outbox_test {

using raccordo::testing::TestDatabase;
using std::chrono::hours;
using std::chrono::minutes;

class Outbox : public raccordo::testing::EveryEngine {
 protected:
  void put(std::string const& key, std::string const& subject = "Avvisi") {
    auto const done = db->write([&](db::Tx& tx) -> Result<void> {
      mail::put(tx, key, {"anna@example.org", subject, "Ci sono avvisi.\n"});
      return {};
    });
    ASSERT_TRUE(done);
  }
  Round round(Send const& send, int limit = 50) { return send_due(*db, send, limit).value(); }
  std::vector<Waiting> waiting() {
    return db->read([](db::Tx& tx) -> Result<std::vector<Waiting>> { return mail::waiting(tx, 100); }).value();
  }
  Send taken() {
    return [this](Letter const& letter) -> Result<void> {
      letters.push_back(letter);
      return {};
    };
  }
  Send failing(ProblemKind kind, std::string code) {
    return [this, kind, code](Letter const& letter) -> Result<void> {
      letters.push_back(letter);
      return fail(kind, code, "");
    };
  }

  TestDatabase db{GetParam()};
  std::vector<Letter> letters;
};
RACCORDO_ON_EVERY_ENGINE(Outbox);

TEST_P(Outbox, keeps_nothing_of_what_has_left) {
  put("a");
  EXPECT_EQ(round(taken()).sent, 1);
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_EQ(letters[0].message.to, "anna@example.org");
  EXPECT_EQ(letters[0].written, db.clock.now());
  EXPECT_TRUE(waiting().empty());
  EXPECT_EQ(round(taken()).sent, 0);
}

TEST_P(Outbox, waits_longer_after_each_failure_and_gives_up_after_two_days) {
  put("a");
  auto const later = failing(ProblemKind::unavailable, "mail-later");
  EXPECT_EQ(round(later).postponed, 1);
  EXPECT_EQ(waiting()[0].next_try_at, db.clock.now() + minutes(1));
  EXPECT_EQ(waiting()[0].trouble, "mail-later");
  EXPECT_EQ(round(later).postponed, 0) << "not before its time";
  db.clock.advance(minutes(1));
  EXPECT_EQ(round(later).postponed, 1);
  EXPECT_EQ(waiting()[0].next_try_at, db.clock.now() + minutes(2));
  EXPECT_EQ(letters[0].id, letters[1].id) << "a mailbox may show it once";
  for (int i = 0; i < 20 && waiting()[0].next_try_at; ++i) {
    EXPECT_LE(*waiting()[0].next_try_at - db.clock.now(), hours(6));
    db.clock.advance(*waiting()[0].next_try_at - db.clock.now());
    round(later);
  }
  ASSERT_EQ(waiting().size(), 1u) << "whoever keeps the server sees what did not arrive";
  EXPECT_FALSE(waiting()[0].next_try_at);
  EXPECT_LE(letters.size(), 20u);
}

TEST_P(Outbox, gives_up_at_once_what_is_refused_for_good_and_goes_on_with_the_rest) {
  put("refused");
  db.clock.advance(minutes(1));
  put("good");
  auto const one_refused = [this](Letter const& letter) -> Result<void> {
    letters.push_back(letter);
    if (letters.size() == 1) return fail(ProblemKind::invalid, "mail-refused", "");
    return {};
  };
  auto const done = round(one_refused);
  EXPECT_EQ(done.given_up, 1);
  EXPECT_EQ(done.sent, 1);
  ASSERT_EQ(waiting().size(), 1u);
  EXPECT_EQ(waiting()[0].message_key, "refused");
  EXPECT_EQ(waiting()[0].trouble, "mail-refused");
}

TEST_P(Outbox, holds_one_message_of_a_key_and_the_newest) {
  put("a", "Tre avvisi");
  round(failing(ProblemKind::invalid, "mail-refused"));
  db.clock.advance(minutes(1));
  put("a", "Quattro avvisi");
  EXPECT_EQ(round(taken()).sent, 1);
  EXPECT_EQ(letters.back().message.subject, "Quattro avvisi");
}

TEST_P(Outbox, keeps_what_was_put_while_an_older_one_was_leaving) {
  put("a", "Tre avvisi");
  round([this](Letter const&) -> Result<void> {
    db.clock.advance(minutes(1));
    put("a", "Quattro avvisi");
    return {};
  });
  EXPECT_EQ(round(taken()).sent, 1);
  EXPECT_EQ(letters.back().message.subject, "Quattro avvisi");
}

TEST_P(Outbox, is_shared_out_among_servers_so_that_each_message_leaves_once) {
  for (int i = 0; i < 40; ++i) put(std::to_string(i));
  std::mutex mutex;
  std::map<Uuid, int> times;
  auto const count = [&](Letter const& letter) -> Result<void> {
    std::lock_guard lock(mutex);
    ++times[letter.id];
    return {};
  };
  {
    std::vector<std::jthread> servers;
    for (int i = 0; i < 4; ++i) servers.emplace_back([&] { EXPECT_TRUE(send_due(*db, count)); });
  }
  EXPECT_EQ(times.size(), 40u);
  for (auto const& [id, sent] : times) EXPECT_EQ(sent, 1) << id.text();
}

TEST_P(Outbox, leaves_to_the_others_what_a_server_that_ended_had_in_hand) {
  put("a");
  EXPECT_THROW(round([](Letter const&) -> Result<void> { throw std::runtime_error("killed"); }), std::runtime_error);
  EXPECT_EQ(round(taken()).sent, 0) << "it may still be at it";
  db.clock.advance(minutes(2));
  EXPECT_EQ(round(taken()).sent, 1);
}

}  // namespace raccordo::mail::outbox_test
