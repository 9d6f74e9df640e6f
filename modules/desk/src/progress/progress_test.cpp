// SPDX-License-Identifier: EUPL-1.2
#include <desk_testing/terms.hpp>
#include <territory_testing/reference.hpp>
#include <access/facts.hpp>
#include <cases/facts.hpp>

#include "progress/figures.hpp"

namespace raccordo {
std::span<MigrationText const> identity_migrations();
}

namespace raccordo::desk::progress_test {

using raccordo::testing::EveryEngine;
using raccordo::testing::TestDatabase;

Uuid named(std::string_view name) { return make_named_uuid("test", name); }

struct World {
  explicit World(db::Engine engine) : db(engine, {{"territory", territory_migrations()}, {"identity", identity_migrations()}, {"desk", desk_migrations()}}) {}
  TestDatabase db;
  http::EventHub events;
  territory::Territory territory;
  Desk desk{*db, territory, events};
  Projection projection = desk.progress_projection();

  void append(std::string_view kind, std::string_view thread, std::string const& payload) {
    ASSERT_TRUE(db->write([&](db::Tx& tx) -> Result<void> {
      facts::append(tx, {},
                    {.kind = std::string(kind),
                     .subject_kind = "contact",
                     .subject_id = named(thread),
                     .thread_id = named(thread),
                     .section = "routing",
                     .municipality = "006044",
                     .payload = payload});
      return {};
    }));
  }
  void recorded(std::string_view thread, std::optional<std::string_view> preparing = "body", std::string const& function = "elderly") {
    access::facts::Recorded said{1, function, "documented", named("team"), {}, {}, rome_date(db.clock.now()).plus_days(15), false, true};
    if (preparing) said.preparing_body_id = named(*preparing);
    else said.desk_id = named("body");
    append(access::facts::contact_recorded, thread, json::encode(said));
  }
  void opened(std::string_view thread) { append(cases::facts::case_opened, thread, R"({"v":1})"); }
  Progress progress(std::string_view body = "body", identity::Role role = identity::Role::director) {
    identity::Principal const who{{named("me")}, {}, "Prova", {{{named("m")}, role, {named(body)}, {}, {}, {}}}};
    return db->read([&](db::Tx& tx) -> Result<Progress> { return progress_for(tx, territory, who, tx.today().plus_days(-60), tx.today()); }).value();
  }
  void catch_up() {
    auto done = projection.catch_up(*db);
    ASSERT_TRUE(done) << done.error().detail;
  }
  std::vector<Projection::Difference> check() { return projection.check(*db).value(); }
};

class DeskProgress : public EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(DeskProgress);

TEST_P(DeskProgress, follows_contacts_until_they_are_taken) {
  World world(GetParam());
  world.recorded("a");
  world.recorded("b");
  world.recorded("c", "another body");
  world.db.clock.advance(std::chrono::hours(5));
  world.opened("a");
  world.catch_up();
  auto const progress = world.progress();
  EXPECT_EQ(progress.recorded, 2);
  EXPECT_EQ(progress.taken, 1);
  EXPECT_EQ(progress.waiting, 1);
  EXPECT_EQ(progress.late, 0);
  EXPECT_EQ(progress.median_hours_to_taken, 5);
  ASSERT_EQ(progress.by_function.size(), 1u);
  EXPECT_EQ(progress.by_function[0].key, "elderly");
  EXPECT_EQ(progress.by_municipality.at(0).recorded, 2);
  world.db.clock.advance(std::chrono::hours(24 * 20));
  EXPECT_EQ(world.progress().late, 1);
}

TEST_P(DeskProgress, what_nobody_is_competent_for_is_counted_by_the_body_that_keeps_it) {
  World world(GetParam());
  world.recorded("lost", {});
  world.catch_up();
  EXPECT_EQ(world.progress().unrouted, 1);
  EXPECT_EQ(world.progress("elsewhere").recorded, 0);
}

TEST_P(DeskProgress, whoever_may_not_see_progress_counts_nothing) {
  World world(GetParam());
  world.recorded("a");
  world.catch_up();
  EXPECT_EQ(world.progress("body", identity::Role::access_operator).recorded, 0);
}

TEST_P(DeskProgress, catching_up_again_changes_nothing) {
  World world(GetParam());
  world.recorded("a");
  for (int i = 0; i < 3; ++i) world.catch_up();
  EXPECT_EQ(world.progress().recorded, 1);
  world.opened("a");
  world.opened("a");
  for (int i = 0; i < 3; ++i) world.catch_up();
  EXPECT_EQ(world.progress().taken, 1);
}

TEST_P(DeskProgress, the_live_table_equals_one_made_again_from_the_facts) {
  World world(GetParam());
  SeededRandom random(9);
  for (int i = 0; i < 30; ++i) {
    auto const thread = "t" + std::to_string(i);
    world.recorded(thread, random.below(4) ? std::optional<std::string_view>("body") : std::nullopt);
    if (random.below(2)) world.opened(thread);
    if (random.below(5) == 0) world.catch_up();
    world.db.clock.advance(std::chrono::minutes(17));
  }
  EXPECT_TRUE(world.check().empty());
  world.catch_up();
  auto before = world.progress();
  ASSERT_TRUE(world.projection.rebuild(*world.db));
  before.as_of = world.progress().as_of;  // the one thing that may be newer
  EXPECT_EQ(json::encode(world.progress()), json::encode(before));
}

TEST_P(DeskProgress, a_row_that_was_tampered_with_is_named) {
  World world(GetParam());
  for (auto thread : {"a", "b", "c"}) world.recorded(thread);
  world.catch_up();
  world.db.tamper("update desk_progress set municipality = '006001'");
  auto const changed = world.check();
  ASSERT_EQ(changed.size(), 3u);
  EXPECT_NE(changed[0].live.find("006001"), std::string::npos);
  EXPECT_NE(changed[0].rebuilt.find("006044"), std::string::npos);
  world.db.tamper("delete from desk_progress");
  auto const missing = world.check();
  ASSERT_EQ(missing.size(), 3u);
  EXPECT_EQ(missing[0].live, "(assente)");
  ASSERT_TRUE(world.projection.rebuild(*world.db));
  EXPECT_TRUE(world.check().empty());
}

TEST_P(DeskProgress, a_row_that_no_fact_begins_is_named) {
  World world(GetParam());
  world.recorded("a");
  world.catch_up();
  ASSERT_TRUE(world.db->write([](db::Tx& tx) {
    return tx.execute("insert into desk_progress (thread_id, municipality, function, recorded_on, recorded_at)"
                      " values ($1, '006044', 'elderly', '2026-05-04', 1)",
                      named("invented"));
  }));
  auto const found = world.check();
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].key, named("invented").text());
  EXPECT_EQ(found[0].rebuilt, "(assente)");
}

TEST_P(DeskProgress, a_payload_that_was_disposed_of_is_not_held_against_the_table) {
  World world(GetParam());
  world.append(access::facts::contact_recorded, "old", "");
  ASSERT_TRUE(world.db->write([](db::Tx& tx) {
    return tx.execute("insert into desk_progress (thread_id, municipality, function, recorded_on, recorded_at)"
                      " values ($1, '006044', 'elderly', '2026-05-04', 1)",
                      named("old"));
  }));
  EXPECT_TRUE(world.check().empty());
}

}  // namespace raccordo::desk::progress_test
