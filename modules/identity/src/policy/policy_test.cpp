// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/database.hpp>
#include <identity/policy.hpp>

#include <algorithm>
#include <set>

#include "policy/table.hpp"

namespace raccordo {
std::span<MigrationText const> identity_migrations();
}

namespace raccordo::identity::policy_test {

using raccordo::testing::EveryEngine;
using raccordo::testing::TestDatabase;

Uuid named(std::string_view name) { return make_named_uuid("test", name); }

Principal with(std::initializer_list<HeldMandate> mandates, std::string_view account = "me") { return {{named(account)}, {}, "Prova", mandates}; }
HeldMandate mandate(Role role, std::string_view body, std::optional<std::string_view> team = {}, std::string network = "rete") {
  HeldMandate held{{named("mandate")}, role, {named(body)}, {}, {}, std::move(network)};
  if (team) held.team_id = territory::TeamId{named(*team)};
  return held;
}

struct World {
  explicit World(db::Engine engine) : db(engine, {{"identity", identity_migrations()}}) {}
  TestDatabase db;

  void relate(RelationRow const& row) {
    ASSERT_TRUE(db->write([&](db::Tx& tx) -> Result<void> {
      identity::relate(tx, row);
      return {};
    }));
  }
  Result<Access> access(Principal const& who, std::string_view record, std::string_view action) {
    return db->read([&](db::Tx& tx) { return access_to(tx, who, "case", named(record), action); });
  }
  std::vector<Listed> list(Principal const& who, std::optional<Position> after = {}, int limit = 20) {
    return db->read([&](db::Tx& tx) -> Result<std::vector<Listed>> { return list_records(tx, who, "case", "case.read", after, limit); }).value();
  }
};

RelationRow row(std::string_view record, Uuid holder, Relation relation, std::int64_t key = 1) {
  return {.record_kind = "case", .record_id = named(record), .holder = holder, .relation = relation, .sort_key = key, .valid_from = *Date::parse("2026-01-01")};
}

class Policy : public EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(Policy);

TEST_P(Policy, a_worker_of_the_team_reads_and_is_told_why) {
  World world(GetParam());
  world.relate(row("c", named("team"), Relation::team));
  auto access = world.access(with({mandate(Role::social_worker, "body", "team")}), "c", "case.read");
  ASSERT_TRUE(access);
  EXPECT_TRUE(access->sees("social"));
  EXPECT_FALSE(access->sees("health"));
  ASSERT_EQ(access->why.size(), 1u);
  EXPECT_EQ(access->why.front().reason, "è affidato alla tua équipe");
}

TEST_P(Policy, takes_back_who_had_left) {
  World world(GetParam());
  auto const worker = with({mandate(Role::social_worker, "body", "team")});
  auto team = row("c", named("team"), Relation::team);
  world.relate(team);
  ASSERT_TRUE(world.db->write([&](db::Tx& tx) { return end_relation(tx, "case", named("c"), named("team"), Relation::team, tx.today().plus_days(-1)); }));
  EXPECT_FALSE(world.access(worker, "c", "case.read"));
  team.valid_from = rome_date(world.db.clock.now());
  world.relate(team);
  EXPECT_TRUE(world.access(worker, "c", "case.read"));
}

TEST_P(Policy, says_everything_else_one_may_do_on_the_record) {
  World world(GetParam());
  world.relate(row("c", named("team"), Relation::team));
  auto worker = world.access(with({mandate(Role::social_worker, "body", "team")}), "c", "case.read");
  EXPECT_EQ(worker->may, (std::vector<std::string>{"case.read", "case.update", "case.readers"}));
  auto coordinator = world.access(with({mandate(Role::team_coordinator, "body", "team")}), "c", "case.read");
  EXPECT_EQ(coordinator->may,
            (std::vector<std::string>{"case.read", "case.update", "case.assign", "case.close", "case.staff", "case.transfer", "case.readers"}));
}

TEST_P(Policy, another_team_of_the_same_body_does_not_read) {
  World world(GetParam());
  world.relate(row("c", named("team"), Relation::team));
  world.relate(row("c", named("body"), Relation::preparing_body));
  auto access = world.access(with({mandate(Role::social_worker, "body", "other-team", "")}), "c", "case.read");
  ASSERT_FALSE(access);
  EXPECT_EQ(access.error().kind, ProblemKind::not_found);
}

TEST_P(Policy, the_territory_finds_a_stub_and_nobody_else_finds_anything) {
  World world(GetParam());
  world.relate(row("c", network_holder("rete"), Relation::network));
  auto inside = world.access(with({mandate(Role::social_worker, "body", "other")}), "c", "case.read");
  ASSERT_TRUE(inside);
  EXPECT_TRUE(inside->stub());
  EXPECT_FALSE(world.access(with({mandate(Role::social_worker, "body", "other")}), "c", "case.update"));
  EXPECT_FALSE(world.access(with({mandate(Role::social_worker, "body", "other", "altra-rete")}), "c", "case.read"));
  EXPECT_FALSE(world.access(with({mandate(Role::administrator, "body")}), "c", "case.read"));
  EXPECT_TRUE(world.list(with({mandate(Role::social_worker, "body", "other")})).empty()) << "a stub is found, not listed";
}

TEST_P(Policy, a_relation_that_ended_yesterday_opens_nothing) {
  World world(GetParam());
  world.relate(row("c", named("team"), Relation::team));
  auto who = with({mandate(Role::social_worker, "body", "team", "")});
  ASSERT_TRUE(world.access(who, "c", "case.read"));
  auto const yesterday = rome_date(raccordo::testing::test_day).plus_days(-1);
  ASSERT_TRUE(world.db->write([&](db::Tx& tx) { return end_relation(tx, "case", named("c"), named("team"), Relation::team, yesterday); }));
  EXPECT_FALSE(world.access(who, "c", "case.read"));
  EXPECT_TRUE(world.list(who).empty());
}

TEST_P(Policy, a_mandate_for_one_function_meets_only_its_records) {
  World world(GetParam());
  auto minors = row("minors", named("team"), Relation::team, 1), elderly = row("elderly", named("team"), Relation::team, 2);
  minors.function = "minors";
  elderly.function = "elderly";
  world.relate(minors);
  world.relate(elderly);
  auto held = mandate(Role::social_worker, "body", "team", "");
  held.function = territory::Function::minors;
  auto who = with({held});
  EXPECT_TRUE(world.access(who, "minors", "case.read"));
  EXPECT_FALSE(world.access(who, "elderly", "case.read"));
  ASSERT_EQ(world.list(who).size(), 1u);
  EXPECT_EQ(world.list(who).front().record_id, named("minors"));
}

TEST_P(Policy, two_mandates_see_the_union_and_each_record_once) {
  World world(GetParam());
  world.relate(row("c", named("team"), Relation::team));
  world.relate(row("c", named("body"), Relation::controller));
  auto who = with({mandate(Role::social_worker, "body", "team"), mandate(Role::data_protection_officer, "body")});
  auto page = world.list(who);
  ASSERT_EQ(page.size(), 1u);
  EXPECT_EQ(page.front().sections, "routing,identity,social,diary");
  EXPECT_EQ(world.access(who, "c", "case.readers")->why.size(), 2u);
}

TEST_P(Policy, pages_joined_together_are_the_whole_list_in_order) {
  World world(GetParam());
  SeededRandom random(7);
  std::set<std::pair<std::int64_t, Uuid>> expected;
  for (int i = 0; i < 120; ++i) {
    auto record = "r" + std::to_string(i);
    auto key = static_cast<std::int64_t>(random.below(30));
    auto mine = random.below(3) != 0;
    world.relate(row(record, mine ? named("team") : named("stranger"), Relation::team, key));
    if (random.below(2)) world.relate(row(record, named("me"), Relation::worker, key)), mine = true;
    if (mine) expected.emplace(key, named(record));
  }
  auto who = with({mandate(Role::social_worker, "body", "team", "")});
  std::vector<std::pair<std::int64_t, Uuid>> seen;
  std::optional<Position> after;
  for (auto page = world.list(who, after, 7); !page.empty(); page = world.list(who, after, 7)) {
    for (auto const& one : page) seen.emplace_back(one.sort_key, one.record_id);
    after = Position::parse(Position{page.back().sort_key, page.back().record_id}.cursor()).value();
  }
  EXPECT_TRUE(std::ranges::equal(seen, std::vector(expected.rbegin(), expected.rend())));
}

TEST_P(Policy, a_list_holds_exactly_what_can_be_opened_one_by_one) {
  World world(GetParam());
  constexpr std::array relations{Relation::recorder,      Relation::node,       Relation::worker,   Relation::team,   Relation::preparing_body,
                                 Relation::deciding_body, Relation::controller, Relation::receiver, Relation::network};
  SeededRandom random(11);
  for (int i = 0; i < 80; ++i) {
    auto const relation = relations[random.below(relations.size())];
    auto const holder = relation == Relation::network ? network_holder("rete") : named(std::array{"me", "team", "body", "x"}[random.below(4)]);
    world.relate(row("r" + std::to_string(i), holder, relation, i));
  }
  boost::mp11::mp_for_each<enumerators_of<Role>>([&](auto d) {
    auto who = with({mandate(d.value, "body", "team")});
    auto page = world.list(who, {}, 200);
    for (int i = 0; i < 80; ++i) {
      auto record = "r" + std::to_string(i);
      auto access = world.access(who, record, "case.read");
      bool const listed = std::ranges::any_of(page, [&](auto const& one) { return one.record_id == named(record); });
      EXPECT_EQ(listed, access && !access->stub()) << d.name << " " << record;
    }
  });
}

TEST(policy_table, every_record_action_can_be_done_by_somebody_and_sections_are_in_their_order) {
  for (auto const& rule : policy::record_rules()) {
    EXPECT_EQ(join_sections(rule.sections, ""), rule.sections) << rule.action;
    EXPECT_FALSE(policy::reason(rule.relation).empty());
  }
}

TEST(policy_table, whoever_administers_reads_no_record) {
  for (auto const& rule : policy::record_rules()) EXPECT_FALSE(rule.roles.has(Role::administrator)) << rule.action;
}

TEST(policy_table, a_protection_officer_never_sees_who_a_person_is) {
  for (auto const& rule : policy::record_rules()) {
    if (!rule.roles.has(Role::data_protection_officer)) continue;
    EXPECT_FALSE(has_section(rule.sections, "identity")) << rule.action;
    EXPECT_FALSE(has_section(rule.sections, "social")) << rule.action;
  }
}

TEST(position, refuses_what_is_not_a_cursor_of_ours) {
  for (auto text : {"", "_", "12", "12_", "x_01935a7c-1f3a-7c2b-9e41-0c5d4f2a91c0", "12_01935a7c", "1 2_01935a7c-1f3a-7c2b-9e41-0c5d4f2a91c0"})
    EXPECT_FALSE(Position::parse(text)) << text;
}

}  // namespace raccordo::identity::policy_test
