// SPDX-License-Identifier: EUPL-1.2
#include <atomic>
#include <future>
#include <thread>

#include <platform_testing/database.hpp>

namespace raccordo::db::write_test {
namespace {

using raccordo::testing::TestDatabase;

class Writing : public raccordo::testing::EveryEngine {
 protected:
  Writing() { db.tamper("create table w (id bigint primary key, owner bigint not null, amount bigint not null check (amount >= 0))"); }
  static Result<void> insert(Tx& tx, int id, int owner = 1, int amount = 0) {
    TRY(tx.execute("insert into w (id, owner, amount) values ($1, $2, $3)", id, owner, amount));
    return {};
  }
  int count() {
    return db->read([](Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from w"); }).value();
  }
  TestDatabase db{GetParam()};
};
RACCORDO_ON_EVERY_ENGINE(Writing);

TEST_P(Writing, from_64_threads_keeps_every_acknowledged_row_and_no_other) {
  std::atomic<int> acknowledged{0};
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 64; ++thread)
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 10; ++i) {
          auto done = db->write([&](Tx& tx) -> Result<void> {
            TRY(insert(tx, thread * 100 + i, thread));
            if (i % 5 == 4) return fail(ProblemKind::invalid, "refused", "");
            return {};
          });
          if (done) ++acknowledged;
          else if (done.error().code != "refused") ADD_FAILURE() << done.error().code;
        }
      });
  }
  EXPECT_EQ(acknowledged, 64 * 8);
  db.reopen();
  EXPECT_EQ(count(), 64 * 8);
}

TEST_P(Writing, that_is_refused_leaves_its_neighbours_of_the_same_moment) {
  std::vector<std::future<Result<void>>> all;
  for (int i = 0; i < 20; ++i)
    all.push_back(std::async(std::launch::async, [&, i] {
      return db->write([&](Tx& tx) -> Result<void> {
        TRY(insert(tx, i));
        TRY(insert(tx, 1000 + i, 1, i % 2 ? -1 : 1));  // the check refuses the odd ones after their first row was written
        return {};
      });
    }));
  for (int i = 0; i < 20; ++i) EXPECT_EQ(all[static_cast<std::size_t>(i)].get().has_value(), i % 2 == 0);
  EXPECT_EQ(count(), 20);
}

TEST_P(Writing, that_gives_up_leaves_its_neighbours_also_in_service_where_nothing_is_rehearsed) {
  auto const in_service = open({.url = db.url()}, db.clock, db.random).value();
  std::vector<std::future<Result<void>>> all;
  for (int i = 0; i < 40; ++i)
    all.push_back(std::async(std::launch::async, [&, i] {
      return in_service->write([&](Tx& tx) -> Result<void> {
        TRY(insert(tx, i));
        if (i % 4 == 1) return fail(ProblemKind::invalid, "changed-its-mind", "");
        if (i % 4 == 2) TRY(insert(tx, i));
        if (i % 4 == 3) throw std::logic_error("a bug");
        return {};
      });
    }));
  for (int i = 0; i < 40; ++i) {
    auto& one = all[static_cast<std::size_t>(i)];
    if (i % 4 == 3) EXPECT_THROW((void)one.get(), std::logic_error);
    else EXPECT_EQ(one.get().has_value(), i % 4 == 0);
  }
  EXPECT_EQ(count(), 10);
}

TEST_P(Writing, that_gives_up_takes_its_schema_with_it) {
  auto const in_service = open({.url = db.url()}, db.clock, db.random).value();
  auto const given_up = in_service->write([](Tx& tx) -> Result<void> {
    tx.script("create table half_done (id bigint)");
    return fail(ProblemKind::invalid, "changed-its-mind", "");
  });
  EXPECT_EQ(given_up.error().code, "changed-its-mind");
  EXPECT_TRUE(in_service->write([](Tx& tx) -> Result<void> {
    tx.script("create table half_done (id bigint)");
    return {};
  })) << "nothing of the first is there";
}

TEST_P(Writing, that_meets_a_constraint_is_answered_with_a_value) {
  ASSERT_TRUE(db->write([](Tx& tx) { return insert(tx, 1); }));
  auto again = db->write([](Tx& tx) { return insert(tx, 1); });
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, ProblemKind::conflict);
  EXPECT_EQ(again.error().code, "constraint");
  EXPECT_NE(again.error().detail.find("w"), std::string::npos);
  auto null = db->write([](Tx& tx) { return tx.execute("insert into w (id, amount) values (2, 0)"); });
  EXPECT_EQ(null.error().code, "constraint");
}

TEST_P(Writing, sees_the_rows_it_added_and_keeps_them_in_their_order) {
  auto const seen = db->write([](Tx& tx) -> Result<int> {
    for (int i = 0; i < 1'200; ++i) tx.add("insert into w (id, owner, amount) values ($1, 7, 0)", i);
    tx.add("update w set amount = id where owner = 7");
    return *tx.find<int>("select count(*) from w where owner = 7 and amount = id");
  });
  EXPECT_EQ(*seen, 1'200);
  EXPECT_EQ(count(), 1'200);
}

TEST_P(Writing, that_only_adds_is_kept) {
  ASSERT_TRUE(db->write([](Tx& tx) -> Result<void> { return tx.add("insert into w (id, owner, amount) values (1, 1, 0)"), Result<void>(); }));
  db.reopen();
  EXPECT_EQ(count(), 1);
}

TEST_P(Writing, that_adds_what_the_database_refuses_is_a_bug_and_leaves_nothing) {
  ASSERT_TRUE(db->write([](Tx& tx) { return insert(tx, 1); }));
  auto const add = [](Tx& tx, int id) { tx.add("insert into w (id, owner, amount) values ($1, 1, 0)", id); };
  EXPECT_THROW((void)db->write([&](Tx& tx) -> Result<void> { return add(tx, 2), add(tx, 1), Result<void>(); }), std::logic_error) << "heard of at the commit";
  EXPECT_THROW((void)db->write([&](Tx& tx) -> Result<int> {
    add(tx, 2), add(tx, 1);
    return *tx.find<int>("select count(*) from w");
  }),
               std::logic_error)
      << "heard of with the next question";
  EXPECT_EQ(count(), 1);
  EXPECT_TRUE(db->write([&](Tx& tx) -> Result<void> { return add(tx, 2), Result<void>(); })) << "and the next one works";
}

TEST_P(Writing, that_goes_on_after_a_constraint_is_a_bug_on_both_engines) {
  ASSERT_TRUE(db->write([](Tx& tx) { return insert(tx, 1); }));
  // PostgreSQL would answer COMMIT with a silent rollback: acknowledged and lost.
  EXPECT_THROW((void)db->write([](Tx& tx) -> Result<void> {
    TRY(insert(tx, 2));
    (void)insert(tx, 1);
    return {};
  }),
               std::logic_error);
  EXPECT_THROW((void)db->write([](Tx& tx) -> Result<void> {
    (void)insert(tx, 1);
    return insert(tx, 3);
  }),
               std::logic_error);
  EXPECT_EQ(count(), 1);
  EXPECT_TRUE(db->write([](Tx& tx) { return insert(tx, 4); }));
}

TEST_P(Writing, that_asks_for_rows_of_a_refused_statement_harms_nobody_else) {
  ASSERT_TRUE(db->write([](Tx& tx) { return insert(tx, 1); }));
  std::vector<std::future<bool>> others;
  for (int i = 10; i < 20; ++i)
    others.push_back(std::async(std::launch::async, [&, i] { return db->write([&](Tx& tx) { return insert(tx, i); }).has_value(); }));
  EXPECT_THROW((void)db->write([](Tx& tx) -> Result<int> { return *tx.find<int>("insert into w (id, owner, amount) values (1, 1, 1) returning id"); }),
               std::logic_error);
  for (auto& other : others) EXPECT_TRUE(other.get());
}

TEST_P(Writing, whose_use_case_throws_leaves_nothing_and_the_next_one_works) {
  EXPECT_THROW((void)db->write([](Tx& tx) -> Result<void> {
    TRY(insert(tx, 1));
    throw std::invalid_argument("bug");
  }),
               std::invalid_argument);
  EXPECT_EQ(count(), 0);
  EXPECT_TRUE(db->write([](Tx& tx) { return insert(tx, 1); }));
}

TEST_P(Writing, that_fails_only_at_its_commit_is_answered_and_the_next_one_works) {
  db.tamper("create table child (id bigint references w (id) deferrable initially deferred)");
  EXPECT_EQ(db->write([](Tx& tx) { return tx.execute("insert into child (id) values (99)"); }).error().code, "storage-unavailable");
  EXPECT_TRUE(db->write([](Tx& tx) { return insert(tx, 1); }));
  EXPECT_EQ(count(), 1);
}

TEST_P(Writing, tells_how_many_rows_it_changed) {
  auto changed = db->write([](Tx& tx) -> Result<std::pair<std::int64_t, std::int64_t>> {
    for (int i = 0; i < 5; ++i) TRY(insert(tx, i));
    auto some = TRY(tx.execute("update w set amount = 1 where id >= $1", 2));
    return std::pair{some, TRY(tx.execute("update w set amount = 1 where id = $1", 77))};
  });
  EXPECT_EQ(*changed, (std::pair<std::int64_t, std::int64_t>{3, 0}));
}

TEST_P(Writing, is_rehearsed_in_tests_and_still_happens_once) {
  int runs = 0, afterwards = 0;
  ASSERT_TRUE(db->write([&](Tx& tx) -> Result<void> {
    ++runs;
    tx.after_commit([&] { ++afterwards; });
    return insert(tx, 1);
  }));
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(afterwards, 1);
  EXPECT_EQ(count(), 1);
}

TEST_P(Writing, that_rolls_back_forgets_what_was_to_follow) {
  int afterwards = 0;
  auto refused = db->write([&](Tx& tx) -> Result<void> {
    tx.after_commit([&] { ++afterwards; });
    TRY(insert(tx, 1));
    return fail(ProblemKind::invalid, "refused", "");
  });
  EXPECT_EQ(refused.error().code, "refused");
  EXPECT_THROW((void)db->write([&](Tx& tx) -> Result<void> {
    tx.after_commit([&] { ++afterwards; });
    throw std::invalid_argument("bug");
  }),
               std::invalid_argument);
  EXPECT_EQ(afterwards, 0);
}

TEST_P(Writing, lets_what_follows_use_the_database_even_with_one_connection) {
  TestDatabase narrow(GetParam(), {}, 1);
  int seen = 0;
  ASSERT_TRUE(narrow->write([&](Tx& tx) -> Result<void> {
    TRY(tx.execute("insert into platform_idempotency values ($1, 'op', 'k', $1, '{}', 0)", Bytes{"x"}));
    tx.after_commit(
        [&] { seen = narrow->read([](Tx& later) -> Result<int> { return *later.find<int>("select count(*) from platform_idempotency"); }).value(); });
    return {};
  }));
  EXPECT_EQ(seen, 1);
}

TEST_P(Writing, by_two_who_read_the_same_balance_never_spends_it_twice) {
  ASSERT_TRUE(db->write([](Tx& tx) { return insert(tx, 1, 1, 100); }));
  std::atomic<int> spent{0}, refused{0}, other{0};
  {
    std::vector<std::jthread> writers;
    for (int i = 0; i < 2; ++i)
      writers.emplace_back([&] {
        for (int n = 0; n < 30; ++n) {
          auto done = db->write([](Tx& tx) -> Result<void> {
            auto left = *tx.find<std::int64_t>("select amount from w where id = 1");
            if (left < 10) return fail(ProblemKind::conflict, "empty", "");
            TRY(tx.execute("update w set amount = $1 where id = 1", left - 10));
            return {};
          });
          if (done) ++spent;
          else if (done.error().code == "empty") ++refused;
          else ++other;
        }
      });
  }
  EXPECT_EQ(spent, 10);
  EXPECT_EQ(refused, 50);
  EXPECT_EQ(other, 0) << "a serialisation failure is run again, not shown";
}

TEST_P(Writing, never_lets_a_sum_over_rows_be_overtaken) {
  // Write skew: each sees room for one, both insert. Only real serialisability refuses it.
  for (int round = 0; round < 10; ++round) {
    std::vector<std::future<Result<void>>> two;
    for (int i = 0; i < 2; ++i)
      two.push_back(std::async(std::launch::async, [&, i] {
        return db->write([&](Tx& tx) -> Result<void> {
          if (*tx.find<int>("select count(*) from w where owner = $1", round) > 0) return fail(ProblemKind::conflict, "taken", "");
          return insert(tx, round * 10 + i, round);
        });
      }));
    auto a = two[0].get(), b = two[1].get();
    EXPECT_NE(a.has_value(), b.has_value()) << (a ? "" : a.error().code) << (b ? "" : b.error().code);
  }
}

}  // namespace
}  // namespace raccordo::db::write_test
