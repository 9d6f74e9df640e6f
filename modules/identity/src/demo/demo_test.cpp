// SPDX-License-Identifier: EUPL-1.2
#include <identity_testing/world.hpp>

namespace raccordo::identity::demo_test {
namespace {

using testing::Kind;
using testing::Person;

class OrdinaryDatabase : public testing::InWorld<> {};
RACCORDO_ON_EVERY_ENGINE(OrdinaryDatabase);

TEST_P(OrdinaryDatabase, has_no_demonstration_doors_whatever_is_sent_to_them) {
  auto admin = world().person("amministratrice", {.role = Role::administrator, .body = "cissaca"});
  for (auto const* path : {"/demo/roles", "/demo/clock"}) {
    EXPECT_EQ(world().server.get(path).status, 404);
    EXPECT_EQ(world().as(admin, "GET", path).status, 404);
  }
  auto const login = R"({"account_id":")" + admin.account_id.text() + "\"}";
  EXPECT_EQ(world().server.send("POST", "/demo/session", login).status, 404);
  EXPECT_EQ(world().server.send("POST", "/demo/session", "not even JSON").status, 404);
  EXPECT_EQ(world().as(admin, "PUT", "/demo/clock", R"({"date":"2026-06-01"})").status, 404);
  EXPECT_TRUE(world().clock_moves.empty());
  EXPECT_EQ(world().as(admin, "GET", "/session").body.find("demo.clock"), std::string::npos);
}

class Demonstration : public testing::InWorld<Kind::demonstration> {
 protected:
  AccountId offered(std::string const& username, bool at_the_door = true) {
    auto id = world().db->write([&](db::Tx& tx) { return create_demo_account(tx, {username, "Persona " + username, at_the_door}); }).value();
    testing::given_a_mandate(*world().db, world().territory, id, {.role = Role::social_worker, .body = "cissaca", .team = "cissaca-valenza"});
    return id;
  }
  raccordo::testing::HttpAnswer enter(AccountId id) { return world().server.send("POST", "/demo/session", R"({"account_id":")" + id.text() + "\"}"); }
};
RACCORDO_ON_EVERY_ENGINE(Demonstration);

TEST_P(Demonstration, is_entered_with_one_click_as_whoever_is_offered) {
  auto id = offered("alba"), hidden = offered("nascosta", false);
  auto roles = json::decode<DemoRoles>(world().server.get("/demo/roles").body).value();
  auto found = std::ranges::find(roles.items, id, &DemoRole::account_id);
  ASSERT_NE(found, roles.items.end());
  EXPECT_EQ(found->role, Role::social_worker);
  EXPECT_EQ(found->team_name, "CISSACA, équipe di Valenza");
  EXPECT_EQ(std::ranges::find(roles.items, hidden, &DemoRole::account_id), roles.items.end());
  auto in = enter(id);
  ASSERT_EQ(in.status, 200) << in.body;
  EXPECT_TRUE(json::decode<Session>(in.body)->demo);
  EXPECT_EQ(world().server.get("/session", {{"Cookie", "raccordo_session=" + in.cookie("raccordo_session")}}).status, 200);
  EXPECT_EQ(enter(hidden).status, 404);
  EXPECT_EQ(enter(AccountId{}).status, 404);
  EXPECT_EQ(world().server.send("POST", "/session", R"({"username":"alba","password":"qualsiasi cosa"})").status, 401);
}

TEST_P(Demonstration, moves_its_clock_and_throws_nobody_out) {
  auto admin = world().person("amministra", {.role = Role::administrator, .body = "cissaca"});
  auto worker = world().person("lavora", {.role = Role::social_worker, .body = "cissaca", .valid_to = "2026-12-31"});
  auto const before = world().db.clock.now();
  for (auto const* day : {"2027-01-10", "2025-03-29", "2026-05-04"}) {
    auto moved = world().as(admin, "PUT", "/demo/clock", std::string(R"({"date":")") + day + "\"}");
    ASSERT_EQ(moved.status, 200) << moved.body;
    EXPECT_NE(moved.body.find("\"today\":\"" + std::string(day) + "\""), std::string::npos);
    auto session = json::decode<Session>(world().as(worker, "GET", "/session").body).value();
    EXPECT_EQ(session.today.iso(), day);
    EXPECT_EQ(session.mandates.size(), std::string_view(day) < "2027" ? 1u : 0u);
  }
  EXPECT_EQ(world().db.clock.now(), before);
  EXPECT_EQ(world().as(worker, "PUT", "/demo/clock", R"({"date":"2026-06-01"})").code(), "not-your-role");
  EXPECT_EQ(world().as(admin, "PUT", "/demo/clock", R"({"date":"1999-12-31"})").wrong_fields(), std::vector<std::string>{"/date"});
  EXPECT_EQ(world().as(admin, "PUT", "/demo/clock", R"({"date":"2026-02-31"})").wrong_fields(), std::vector<std::string>{"/date"});
}

}  // namespace
}  // namespace raccordo::identity::demo_test
