// SPDX-License-Identifier: EUPL-1.2
#include <identity_testing/world.hpp>

namespace raccordo::identity::invitations_test {
namespace {

using namespace std::chrono_literals;
using testing::Person;

class Invitations : public testing::InWorld<> {
 protected:
  void SetUp() override {
    if (!world().person_of_all) world().person_of_all = world().person("amministratrice", {.role = Role::administrator, .body = "cissaca"});
    admin = in_another_browser(*world().db, *world().person_of_all);
  }
  AccountId account(std::string const& username) {
    auto answer = world().as(admin, "POST", "/accounts", json::encode(NewAccount{username, "Persona Invitata", {}}));
    return json::decode<Account>(answer.body).value().account_id;
  }
  Invitation invited(AccountId account) {
    auto answer = world().as(admin, "POST", "/accounts/" + account.text() + "/invitations");
    EXPECT_EQ(answer.status, 201) << answer.body;
    return json::decode<Invitation>(answer.body).value();
  }
  raccordo::testing::HttpAnswer choose(Invitation const& link, std::string const& password) {
    return world().server.send("POST", "/passwords", json::encode(NewPassword{link.token, password}));
  }
  raccordo::testing::HttpAnswer log_in(std::string const& username, std::string const& password) {
    return world().server.send("POST", "/session", json::encode(Credentials{username, password}));
  }
  Person admin;
};
RACCORDO_ON_EVERY_ENGINE(Invitations);

TEST_P(Invitations, let_a_person_choose_a_password_once) {
  auto id = account("invitata.una");
  auto link = invited(id);
  EXPECT_EQ(link.path, "/app/invito#" + link.token);
  EXPECT_EQ(log_in("invitata.una", "una frase lunga").code(), "wrong-credentials");
  EXPECT_EQ(choose(link, "una frase lunga").body, R"({"username":"invitata.una"})") << "whoever has only the link learns whom to come in as";
  EXPECT_EQ(log_in("invitata.una", "una frase lunga").status, 200);
  auto again = choose(link, "un'altra frase lunga");
  EXPECT_EQ(again.status, 409);
  EXPECT_EQ(again.code(), "invitation-spent");
  EXPECT_EQ(log_in("invitata.una", "una frase lunga").status, 200);
}

TEST_P(Invitations, are_void_after_three_days_or_when_a_newer_one_is_made) {
  auto id = account("invitata.due");
  auto first = invited(id), second = invited(id);
  EXPECT_EQ(choose(first, "una frase lunga").code(), "invitation-spent");
  world().db.clock.advance(72h);
  EXPECT_EQ(choose(second, "una frase lunga").code(), "invitation-expired");
  EXPECT_EQ(choose({"un-token-che-nessuno-ha-mai-fatto", {}, {}}, "una frase lunga").status, 404);
}

TEST_P(Invitations, ask_for_a_password_of_twelve_characters_that_is_not_the_username) {
  auto link = invited(account("nome.utente.lungo"));
  EXPECT_EQ(choose(link, "undici1234x").wrong_fields(), std::vector<std::string>{"/password"});
  EXPECT_EQ(choose(link, "Nome.Utente.Lungo").wrong_fields(), std::vector<std::string>{"/password"});
  EXPECT_EQ(choose(link, "aaaaaaaaaaaaaaa").wrong_fields(), std::vector<std::string>{"/password"});
  EXPECT_EQ(choose(link, "una frase lunga").status, 200);
}

TEST_P(Invitations, that_reset_a_password_end_every_session_and_unlock_the_name) {
  auto id = account("da.reimpostare");
  choose(invited(id), "la prima frase lunga");
  auto token = log_in("da.reimpostare", "la prima frase lunga").cookie("raccordo_session");
  for (int i = 0; i < 5; ++i) log_in("da.reimpostare", "sbagliata");
  auto shown = json::decode<Account>(world().as(admin, "GET", "/accounts/" + id.text()).body).value();
  EXPECT_TRUE(shown.locked_until);
  EXPECT_EQ(choose(invited(id), "la seconda frase lunga").status, 200);
  EXPECT_EQ(world().server.get("/session", {{"Cookie", "raccordo_session=" + token}}).code(), "session-expired");
  EXPECT_EQ(log_in("da.reimpostare", "la prima frase lunga").status, 401);
  EXPECT_EQ(log_in("da.reimpostare", "la seconda frase lunga").status, 200);
}

TEST_P(Invitations, are_not_needed_to_change_one_s_own_password) {
  auto id = account("cambia.da.se");
  choose(invited(id), "la prima frase lunga");
  auto in = log_in("cambia.da.se", "la prima frase lunga"), elsewhere = log_in("cambia.da.se", "la prima frase lunga");
  Person me{id, {}, "", in.cookie("raccordo_session"), json::decode<Session>(in.body)->csrf_token};
  auto wrong = world().as(me, "PUT", "/password", json::encode(PasswordChange{"non quella", "la seconda frase lunga"}));
  EXPECT_EQ(wrong.wrong_fields(), std::vector<std::string>{"/current"});
  EXPECT_EQ(world().as(me, "PUT", "/password", json::encode(PasswordChange{"la prima frase lunga", "la seconda frase lunga"})).status, 204);
  EXPECT_EQ(world().as(me, "GET", "/session").status, 200);
  EXPECT_EQ(world().server.get("/session", {{"Cookie", "raccordo_session=" + elsewhere.cookie("raccordo_session")}}).code(), "session-expired");
  EXPECT_EQ(log_in("cambia.da.se", "la seconda frase lunga").status, 200);
}

TEST_P(Invitations, for_the_first_administrator_come_from_the_command_line) {
  auto made = world().db->write([](db::Tx& tx) { return create_administrator(tx, "prima.admin", "Prima Amministratrice", territory::body_id("csp-novese")); });
  ASSERT_TRUE(made) << made.error().detail;
  EXPECT_EQ(choose(*made, "una frase lunga").status, 200);
  auto session = json::decode<Session>(log_in("prima.admin", "una frase lunga").body).value();
  EXPECT_EQ(session.mandates.at(0).role, Role::administrator);
  auto taken = world().db->write([](db::Tx& tx) { return create_administrator(tx, "prima.admin", "Altra", territory::body_id("csp-novese")); });
  EXPECT_EQ(taken.error().code, "username-taken");
  auto wrong = world().db->write([](db::Tx& tx) { return create_administrator(tx, "Con Spazi", "Altra", territory::body_id("csp-novese")); });
  EXPECT_EQ(wrong.error().kind, ProblemKind::invalid);
  auto nowhere = world().db->write([](db::Tx& tx) { return create_administrator(tx, "seconda.admin", "Altra", territory::body_id("nessun-ente")); });
  EXPECT_EQ(nowhere.error().kind, ProblemKind::invalid);
}

}  // namespace
}  // namespace raccordo::identity::invitations_test
