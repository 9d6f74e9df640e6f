// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>

#include <platform_testing/trail.hpp>
#include <platform/verify.hpp>

namespace raccordo::seals::seal_test {
namespace {

using namespace std::chrono_literals;
using raccordo::testing::append_trail;
using raccordo::testing::TestDatabase;

class Sealing : public raccordo::testing::EveryEngine {
 protected:
  Report check() { return verify(*db, PublicKeys::load(keys).value()).value(); }
  std::int64_t blocks() {
    return db->read([](db::Tx& tx) -> Result<std::int64_t> { return *tx.find<std::int64_t>("select count(*) from platform_seals"); }).value();
  }
  TestDatabase db{GetParam()};
  std::string keys = db.folder().path("keys");
  KeyFile key = KeyFile::open_or_create(keys).value();
};
RACCORDO_ON_EVERY_ENGINE(Sealing);

TEST_P(Sealing, makes_no_block_of_nothing) {
  EXPECT_EQ(seal(*db, key).value().blocks, 0);
  append_trail(*db, 1, 0);
  EXPECT_EQ(seal(*db, key).value().blocks, 1);
  EXPECT_EQ(seal(*db, key).value().blocks, 0);
}

TEST_P(Sealing, cuts_a_long_stream_into_blocks_of_ten_thousand) {
  append_trail(*db, 0, 10'001);
  auto sealed = seal(*db, key).value();
  EXPECT_EQ(sealed.blocks, 2);
  EXPECT_EQ(sealed.rows, 10'001);
  EXPECT_TRUE(check().sound());
  EXPECT_EQ(check().reads.sealed_rows, 10'001);
}

TEST_P(Sealing, by_two_servers_at_once_leaves_one_chain) {
  std::atomic<int> failures{0};
  {
    std::vector<std::jthread> servers;
    for (int server = 0; server < 2; ++server)
      servers.emplace_back([&] {
        for (int i = 0; i < 10; ++i)
          if (!seal(*db, key)) ++failures;
      });
    for (int i = 0; i < 10; ++i) append_trail(*db, 3, 3);
  }
  ASSERT_TRUE(seal(*db, key));
  auto report = check();
  EXPECT_TRUE(report.sound()) << report.lines().back() << report.findings[0].line();
  EXPECT_EQ(report.facts.sealed_rows, 30);
  EXPECT_EQ(failures, 0);
}

TEST_P(Sealing, goes_on_in_the_background_and_stops_at_once) {
  append_trail(*db, 1, 1);
  auto begin = std::chrono::steady_clock::now();
  {
    SealJob job(*db, key, 24h);
    while (blocks() < 2 && std::chrono::steady_clock::now() - begin < 10s) std::this_thread::yield();
  }
  EXPECT_EQ(blocks(), 2);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
}

TEST_P(Sealing, tells_its_head_in_one_line_that_can_be_read_back) {
  EXPECT_EQ(head(*db).value().facts, Tip{});
  append_trail(*db, 2, 1);
  ASSERT_TRUE(seal(*db, key));
  auto line = head(*db).value().text();
  EXPECT_EQ(line.find("raccordo-head v1 " + key.id() + " facts:1:"), 0u) << line;
  auto back = Head::parse(line + "\n").value();
  EXPECT_EQ(back.text(), line);
  EXPECT_TRUE(verify(*db, PublicKeys::load(keys).value(), back).value().sound());
}

TEST(Head, that_cannot_be_read_is_refused) {
  auto good = Head{.at = "2026-05-04T08:00:00.000000Z"}.text();
  EXPECT_TRUE(Head::parse(good));
  auto shorter = good;
  shorter.erase(good.find(" reads") - 1, 1);
  for (std::string bad : {std::string(), std::string("raccordo-head v2"), good.substr(0, 60), "x" + good, good + " x", shorter})
    EXPECT_FALSE(Head::parse(bad)) << bad;
}

class SealingOnPostgresql : public Sealing {
 protected:
  /// A session of its own, outside the product's path.
  std::unique_ptr<db::Database> session() { return db::open({.url = db.url(), .readers = 2}, db.clock, db.random).value(); }
  static void append_one(db::Tx& tx, std::string const& section) {
    facts::append(tx, {}, {.kind = "x", .subject_kind = "x", .subject_id = {}, .section = section});
    ASSERT_TRUE(tx.find<int>("select 1")) << "the row waits for a question to travel with";
  }
};
std::vector<db::Engine> postgresql_only() {
  auto all = raccordo::testing::engines();
  all.erase(all.begin());
  return all;
}
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(SealingOnPostgresql);
INSTANTIATE_TEST_SUITE_P(, SealingOnPostgresql, ::testing::ValuesIn(postgresql_only()), raccordo::testing::engine_name);

TEST_P(SealingOnPostgresql, waits_for_a_lower_number_that_commits_later) {
  auto other = session();
  Sealer sealer(*db, key);
  auto slow = other->write([&](db::Tx& tx) -> Result<void> {
    append_one(tx, "slow");
    append_trail(*db, 1, 0);  // numbered after, committed before
    EXPECT_EQ(sealer.pass().value().rows, 0);
    EXPECT_EQ(sealer.pass().value().rows, 0);
    EXPECT_TRUE(sealer.waiting());
    return {};
  });
  ASSERT_TRUE(slow);
  EXPECT_EQ(sealer.pass().value().rows, 2);
  EXPECT_TRUE(check().sound());
}

TEST_P(SealingOnPostgresql, waits_for_a_row_numbered_before_its_transaction_had_an_id) {
  // The trigger runs after the number is drawn and before the row is written: there the transaction has no id yet,
  // and a watermark made of ids would let it be overtaken.
  db.tamper("create function hold() returns trigger language plpgsql as $$ begin"
            " if new.section = 'held' then perform pg_advisory_xact_lock(20260504); end if; return new; end $$;"
            "create trigger hold before insert on platform_facts for each row execute function hold();");
  append_trail(*db, 1, 0);  // the sequence logs ahead here, which would have given the held transaction an id
  ASSERT_EQ(seal(*db, key).value().rows, 1);
  auto gate = session(), other = session(), watch = session();
  Sealer sealer(*db, key);
  std::jthread held;
  auto opened = gate->write([&](db::Tx& tx) -> Result<void> {
    tx.script("select pg_advisory_xact_lock(20260504)");
    held = std::jthread([&] {
      auto done = other->write([&](db::Tx& late) -> Result<void> {
        append_one(late, "held");
        return {};
      });
      EXPECT_TRUE(done);
    });
    auto waiting = [](db::Tx& look) -> Result<std::int64_t> {
      return *look.find<std::int64_t>("select count(*) from pg_locks where locktype = 'advisory' and not granted");
    };
    while (watch->read(waiting).value() == 0) std::this_thread::yield();
    append_trail(*db, 1, 0);
    for (int pass = 0; pass < 3; ++pass) EXPECT_EQ(sealer.pass().value().rows, 0);
    return {};
  });
  ASSERT_TRUE(opened);
  held.join();
  EXPECT_EQ(sealer.pass().value().rows, 2);
  EXPECT_TRUE(check().sound());
}

}  // namespace
}  // namespace raccordo::seals::seal_test
