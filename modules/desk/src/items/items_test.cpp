// SPDX-License-Identifier: EUPL-1.2
#include "items/lists.hpp"

#include <desk_testing/terms.hpp>
#include <territory_testing/reference.hpp>

#include <algorithm>

namespace raccordo {
std::span<MigrationText const> identity_migrations();
}

namespace raccordo::desk::items_test {

using identity::HeldMandate;
using identity::Principal;
using identity::Role;
using raccordo::testing::EveryEngine;
using raccordo::testing::TestDatabase;
using territory::Function;

Uuid named(std::string_view name) { return make_named_uuid("test", name); }

HeldMandate mandate(Role role, std::string_view body, std::optional<std::string_view> team = {}, std::optional<Function> function = {}) {
  HeldMandate held{{named(std::string(body) + std::string(enum_text(role)))}, role, {named(body)}, {}, function, {}};
  if (team) held.team_id = territory::TeamId{named(*team)};
  return held;
}
Principal with(std::initializer_list<HeldMandate> mandates, std::string_view account = "me") {
  return {{named(account)}, {named("session")}, "Prova", mandates};
}

struct World {
  explicit World(db::Engine engine)
      : db(engine, {{"territory", territory_migrations()}, {"identity", identity_migrations()}, {"desk", desk_migrations()}}, testing::given_the_terms) {}
  TestDatabase db;
  http::EventHub events;
  territory::Territory territory;
  Desk desk{*db, territory, events};

  Result<Raised> raise(std::string_view subject, std::string_view desk_name, ItemKind kind = ItemKind::new_contact, Function function = Function::elderly,
                       bool urgent = false) {
    return db->write([&](db::Tx& tx) {
      return desk.raise(tx, {.kind = kind,
                             .subject_kind = "contact",
                             .subject_id = named(subject),
                             .thread_id = named(subject),
                             .headline = std::string(subject),
                             .function = function,
                             .municipality = "006044",
                             .desk_id = named(desk_name),
                             .urgent = urgent});
    });
  }
  Result<void> take(std::string_view subject, std::string_view by = "me") {
    return db->write([&](db::Tx& tx) { return desk.take(tx, named(subject), {named(by)}); });
  }
  std::vector<Item> items(Principal const& who, DeskState state = DeskState::open, std::optional<DeskPosition> after = {}, int limit = 50) {
    return db->read([&](db::Tx& tx) -> Result<std::vector<Item>> { return list_items(tx, territory, who, state, after, limit); }).value();
  }
  std::vector<std::string> headlines(Principal const& who, DeskState state = DeskState::open) {
    std::vector<std::string> names;
    for (auto const& item : items(who, state)) names.push_back(item.headline);
    return names;
  }
  Summary summary(Principal const& who) {
    return db->read([&](db::Tx& tx) -> Result<Summary> { return summary_of(tx, territory, who); }).value();
  }
};
using Names = std::vector<std::string>;

class DeskItems : public EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(DeskItems);

TEST_P(DeskItems, an_item_carries_the_term_in_force_and_counts_its_days) {
  World world(GetParam());
  auto const raised = world.raise("need", "team");
  ASSERT_TRUE(raised);
  EXPECT_EQ(raised->due_on, *Date::parse("2026-05-19"));
  auto const items = world.items(with({mandate(Role::social_worker, "body", "team")}));
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].days_left, 15);
  EXPECT_EQ(items[0].term.code, "first_answer");
  EXPECT_EQ(items[0].term.certainty, territory::Certainty::hypothesis);
  EXPECT_EQ(items[0].term.source, "Obiettivo di servizio dimostrativo, da fissare da ogni ente");
  world.db.clock.advance(std::chrono::hours(24 * 20));
  EXPECT_EQ(world.items(with({mandate(Role::social_worker, "body", "team")}))[0].days_left, -5);
}

TEST_P(DeskItems, without_a_term_nothing_is_put_on_a_desk) {
  World world(GetParam());
  world.db.tamper("delete from desk_terms");
  auto const raised = world.raise("need", "team");
  ASSERT_FALSE(raised);
  EXPECT_EQ(raised.error().code, "term-missing");
}

TEST_P(DeskItems, a_worker_sees_the_desk_of_the_team_and_of_the_body_and_nobody_elses) {
  World world(GetParam());
  ASSERT_TRUE(world.raise("of the team", "team"));
  ASSERT_TRUE(world.raise("of the body", "body"));
  ASSERT_TRUE(world.raise("of others", "other team"));
  EXPECT_EQ(world.headlines(with({mandate(Role::social_worker, "body", "team")})).size(), 2u);
  EXPECT_EQ(world.headlines(with({mandate(Role::team_coordinator, "other body", "other team")})), Names{"of others"});
  EXPECT_TRUE(world.headlines(with({mandate(Role::director, "body", "team")})).empty());
  EXPECT_TRUE(world.headlines(with({mandate(Role::administrator, "body", "team")})).empty());
}

TEST_P(DeskItems, a_door_sees_only_what_nobody_is_known_to_be_competent_for) {
  World world(GetParam());
  ASSERT_TRUE(world.raise("told elsewhere", "body"));
  ASSERT_TRUE(world.raise("told here", "body", ItemKind::unrouted_contact));
  EXPECT_EQ(world.headlines(with({mandate(Role::access_operator, "body", "team")})), Names{"told here"});
  EXPECT_EQ(world.headlines(with({mandate(Role::social_worker, "body")})).size(), 2u);
}

TEST_P(DeskItems, a_mandate_for_one_function_sees_only_its_items) {
  World world(GetParam());
  ASSERT_TRUE(world.raise("minors", "team", ItemKind::new_contact, Function::minors));
  ASSERT_TRUE(world.raise("elderly", "team"));
  auto const who = with({mandate(Role::social_worker, "body", "team", Function::minors)});
  EXPECT_EQ(world.headlines(who), Names{"minors"});
  EXPECT_EQ(world.summary(who).open, 1);
}

TEST_P(DeskItems, what_is_taken_is_taken_once_and_the_second_is_told) {
  World world(GetParam());
  ASSERT_TRUE(world.raise("need", "team"));
  ASSERT_TRUE(world.take("need"));
  auto const second = world.take("need", "colleague");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ProblemKind::conflict);
  EXPECT_EQ(second.error().code, "already-taken");
  EXPECT_EQ(world.take("nothing").error().kind, ProblemKind::not_found);
  auto const me = with({mandate(Role::social_worker, "body", "team")});
  auto const colleague = with({mandate(Role::social_worker, "body", "team")}, "colleague");
  EXPECT_TRUE(world.headlines(me).empty());
  EXPECT_EQ(world.headlines(me, DeskState::mine), Names{"need"});
  EXPECT_TRUE(world.headlines(colleague, DeskState::mine).empty());
  EXPECT_EQ(world.headlines(colleague, DeskState::taken), Names{"need"});
}

TEST_P(DeskItems, what_is_mine_leaves_my_screen_with_my_mandate) {
  World world(GetParam());
  ASSERT_TRUE(world.raise("need", "team"));
  ASSERT_TRUE(world.take("need"));
  auto const moved = with({mandate(Role::social_worker, "other body", "other team")});
  EXPECT_TRUE(world.headlines(moved, DeskState::mine).empty());
  EXPECT_EQ(world.summary(moved).mine, 0);
}

TEST_P(DeskItems, what_is_finished_leaves_every_list_and_may_be_finished_again) {
  World world(GetParam());
  ASSERT_TRUE(world.raise("need", "team"));
  ASSERT_TRUE(world.take("need"));
  for (int i = 0; i < 2; ++i) ASSERT_TRUE(world.db->write([&](db::Tx& tx) { return world.desk.finish(tx, named("need")); }));
  auto const me = with({mandate(Role::social_worker, "body", "team")});
  for (auto state : {DeskState::open, DeskState::taken, DeskState::mine}) EXPECT_TRUE(world.headlines(me, state).empty());
}

TEST_P(DeskItems, what_is_handed_over_is_open_on_the_other_desk) {
  World world(GetParam());
  ASSERT_TRUE(world.raise("need", "team"));
  ASSERT_TRUE(world.take("need"));
  ASSERT_TRUE(world.db->write([&](db::Tx& tx) { return world.desk.hand_over(tx, named("need"), named("other team")); }));
  EXPECT_TRUE(world.headlines(with({mandate(Role::social_worker, "body", "team")}), DeskState::mine).empty());
  EXPECT_EQ(world.headlines(with({mandate(Role::social_worker, "other body", "other team")})), Names{"need"});
}

TEST_P(DeskItems, a_change_is_heard_after_it_is_durable_and_never_when_it_failed) {
  World world(GetParam());
  auto const stream = world.events.subscribe({desk_channel(named("team"))}).value();
  ASSERT_TRUE(world.raise("need", "team"));
  EXPECT_FALSE(world.db->write([&](db::Tx& tx) -> Result<void> {
    TRY(world.desk.take(tx, named("need"), {named("me")}));
    return fail(ProblemKind::conflict, "no", "no");
  }));
  auto const heard = stream->take();
  ASSERT_EQ(heard.size(), 1u);
  EXPECT_NE(heard[0]->find(R"("what":"raised")"), std::string::npos);
  EXPECT_EQ(heard[0]->find("need"), std::string::npos) << "ids and codes only";
}

TEST_P(DeskItems, the_summary_counts_what_waits) {
  World world(GetParam());
  ASSERT_TRUE(world.raise("soon late", "team"));
  world.db.clock.advance(std::chrono::hours(24 * 16));
  ASSERT_TRUE(world.raise("urgent", "team", ItemKind::new_contact, Function::minors, true));
  ASSERT_TRUE(world.raise("lost", "body", ItemKind::unrouted_contact));
  ASSERT_TRUE(world.raise("mine", "team"));
  ASSERT_TRUE(world.take("mine"));
  auto const sum = world.summary(with({mandate(Role::social_worker, "body", "team")}));
  EXPECT_EQ(sum.open, 3);
  EXPECT_EQ(sum.open_urgent, 1);
  EXPECT_EQ(sum.late, 1);
  EXPECT_EQ(sum.due_within_7_days, 2);
  EXPECT_EQ(sum.mine, 1);
}

TEST_P(DeskItems, pages_joined_together_are_every_item_once_by_term_then_id) {
  World world(GetParam());
  SeededRandom random(3);
  std::vector<std::pair<Date, ItemId>> expected;
  constexpr std::array desks{"team", "body", "second team", "somewhere else"};
  for (int i = 0; i < 90; ++i) {
    auto const where = random.below(desks.size());
    auto const kind = random.below(3) ? ItemKind::new_contact : ItemKind::unrouted_contact;
    auto const raised = world.raise("r" + std::to_string(i), desks[where], kind).value();
    if (where < 3) expected.emplace_back(raised.due_on, raised.item_id);
    if (random.below(4) == 0) world.db.clock.advance(std::chrono::hours(24));
  }
  std::ranges::sort(expected);
  auto const who =
      with({mandate(Role::social_worker, "body", "team"), mandate(Role::team_coordinator, "body", "second team"), mandate(Role::access_operator, "body")});
  std::vector<std::pair<Date, ItemId>> seen;
  std::optional<DeskPosition> after;
  for (auto page = world.items(who, DeskState::open, after, 7); !page.empty(); page = world.items(who, DeskState::open, after, 7)) {
    for (auto const& item : page) seen.emplace_back(item.due_on, item.item_id);
    after = DeskPosition::parse(DeskPosition{page.back().due_on, page.back().item_id}.cursor()).value();
  }
  EXPECT_EQ(seen, expected);
}

TEST(desk_position, refuses_what_is_not_a_cursor_of_ours) {
  for (auto text : {"", "_", "2026-05-10", "2026-02-30_01935a7c-1f3a-7c2b-9e41-0c5d4f2a91c0", "2026-05-10_1", "2026-05-10_01935a7c"})
    EXPECT_FALSE(DeskPosition::parse(text)) << text;
}

}  // namespace raccordo::desk::items_test
