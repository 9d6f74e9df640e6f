// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include <identity_testing/world.hpp>
#include <platform_testing/trail.hpp>

namespace raccordo::identity::accounts_test {
namespace {

using raccordo::testing::HttpAnswer;
using testing::GivenMandate;
using testing::Kind;
using testing::Person;
using testing::World;

GivenMandate const at_work{.role = Role::social_worker, .body = "cissaca", .team = "cissaca-alessandria"};
GivenMandate const administers_cissaca{.role = Role::administrator, .body = "cissaca"};

class Accounts : public testing::InWorld<> {
 protected:
  void SetUp() override {
    if (!world().person_of_all) world().person_of_all = world().person("amministratrice", administers_cissaca);
    admin = in_another_browser(*world().db, *world().person_of_all);
  }
  HttpAnswer ask(std::string_view method, std::string const& path, std::string_view body = {}) { return world().as(admin, method, path, body); }
  Account created(std::string const& username, std::string const& name = "Nome Inventato") {
    auto answer = ask("POST", "/accounts", json::encode(NewAccount{username, name, {}}));
    EXPECT_EQ(answer.status, 201) << answer.body;
    return json::decode<Account>(answer.body).value();
  }
  static std::string path_of(AccountId account) { return "/accounts/" + account.text(); }
  HttpAnswer grant(AccountId account, GivenMandate const& mandate) {
    return ask("POST", path_of(account) + "/mandates", json::encode(testing::mandate_in(mandate)));
  }
  HttpAnswer end(Person const& person, std::string const& day) {
    return ask("PUT", path_of(person.account_id) + "/mandates/" + person.mandate_id.text() + "/end", R"({"valid_to":")" + day + "\"}");
  }
  std::string today() { return rome_date(world().db.clock.now()).iso(); }
  std::string yesterday() { return rome_date(world().db.clock.now()).plus_days(-1).iso(); }
  Person admin;
};
RACCORDO_ON_EVERY_ENGINE(Accounts);

TEST_P(Accounts, are_created_invited_and_found_by_part_of_a_name) {
  auto account = created("nuova.persona", "Filomena Trovabile");
  EXPECT_EQ(account.state, AccountState::invited);
  EXPECT_EQ(json::decode<Account>(ask("GET", path_of(account.account_id)).body)->display_name, "Filomena Trovabile");
  auto page = json::decode<api::Page<AccountRow>>(ask("GET", "/accounts?q=trovabile").body).value();
  ASSERT_EQ(page.items.size(), 1u);
  EXPECT_EQ(page.items[0].username, "nuova.persona");
}

TEST_P(Accounts, are_listed_page_by_page_without_losing_one) {
  for (auto const* name : {"pagina.1", "pagina.2", "pagina.3"}) created(name, "Impaginata Senzapari");
  std::vector<std::string> seen;
  std::string path = "/accounts?q=impaginata&limit=2";
  for (std::optional<std::string> cursor = ""; cursor;) {
    auto page = json::decode<api::Page<AccountRow>>(ask("GET", path + (cursor->empty() ? "" : "&cursor=" + *cursor)).body).value();
    for (auto const& row : page.items) seen.push_back(row.username);
    cursor = page.next_cursor;
  }
  EXPECT_EQ(seen, (std::vector<std::string>{"pagina.1", "pagina.2", "pagina.3"}));
  EXPECT_EQ(ask("GET", "/accounts?cursor=nonsense").wrong_fields(), std::vector<std::string>{"?cursor"});
}

TEST_P(Accounts, are_one_when_the_same_form_is_sent_twice) {
  auto const send = [&](std::string const& username) {
    auto headers = admin.headers();
    headers.emplace_back("Idempotency-Key", "modulo-1");
    return world().server.send("POST", "/accounts", json::encode(NewAccount{username, "Due Volte", {}}), headers);
  };
  auto first = send("due.volte"), second = send("due.volte");
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(second.body, first.body);
  EXPECT_EQ(send("altra.persona").code(), "idempotency-key-reused");
  EXPECT_EQ(ask("POST", "/accounts", json::encode(NewAccount{"due.volte", "Un'altra", {}})).code(), "username-taken");
}

TEST_P(Accounts, keep_every_text_as_it_was_typed) {
  std::string const text = R"(O'Brien"); drop table identity_accounts; -- <script>alert(1)</script> & àèì)";
  auto account = created("testo.strano", text);
  EXPECT_EQ(account.display_name, text);
  auto change = json::encode(AccountChange{.version = 1, .display_name = text + "!", .email = {}, .disabled = {}});
  EXPECT_EQ(json::decode<Account>(ask("PATCH", path_of(account.account_id), change).body)->display_name, text + "!");
  EXPECT_EQ(ask("GET", "/accounts?q=%27%3B%20drop%20table%20identity_accounts%3B").status, 200);
}

TEST_P(Accounts, name_every_wrong_field) {
  auto answer = ask("POST", "/accounts", R"({"username":"Con Spazi","display_name":"","email":"senza chiocciola","role":"administrator"})");
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.wrong_fields(), (std::vector<std::string>{"/username", "/display_name", "/email", "/role"}));
  EXPECT_EQ(ask("POST", "/accounts", R"({"username":7,"display_name":true})").wrong_fields(), (std::vector<std::string>{"/username", "/display_name"}));
  EXPECT_EQ(ask("POST", "/accounts", R"({"username":)").status, 400);
  EXPECT_EQ(ask("GET", "/accounts/not-an-id").status, 404);
  EXPECT_EQ(ask("GET", "/accounts/01920000-0000-7000-8000-000000000001").status, 404);
}

TEST_P(Accounts, meet_base_theirs_and_yours_when_two_change_them_at_once) {
  auto account = created("due.mani", "Prima");
  auto const path = path_of(account.account_id);
  EXPECT_EQ(ask("PATCH", path, R"({"version":1,"display_name":"Seconda"})").status, 200);
  auto stale = ask("PATCH", path, R"({"version":1,"display_name":"Terza","email":"terza@example.org"})");
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(stale.code(), "stale-version");
  auto const problem = boost::json::parse(stale.body);
  EXPECT_EQ(boost::json::serialize(problem.at("base")), R"({"display_name":"Prima","email":null})");
  EXPECT_EQ(boost::json::serialize(problem.at("theirs")), R"({"display_name":"Seconda","email":null})");
  EXPECT_EQ(boost::json::serialize(problem.at("yours")), R"({"display_name":"Terza","email":"terza@example.org"})");
  EXPECT_EQ(problem.at("current_version").as_int64(), 2);
  EXPECT_EQ(json::decode<Account>(ask("PATCH", path, R"({"version":2,"display_name":"Terza","email":null})").body)->version, 3);
  EXPECT_EQ(ask("PATCH", path, R"({"version":9,"display_name":"Quarta"})").wrong_fields(), std::vector<std::string>{"/version"});
  EXPECT_EQ(json::decode<Account>(ask("PATCH", path, R"({"version":3,"display_name":"Terza"})").body)->version, 3);
}

TEST_P(Accounts, are_out_at_once_when_disabled) {
  auto person = world().person("da.disattivare", at_work);
  EXPECT_EQ(world().as(person, "GET", "/test-work").status, 200);
  EXPECT_EQ(json::decode<Account>(ask("PATCH", path_of(person.account_id), R"({"version":1,"disabled":true})").body)->state, AccountState::disabled);
  EXPECT_EQ(world().as(person, "GET", "/test-work").code(), "session-expired");
  EXPECT_EQ(ask("POST", path_of(person.account_id) + "/invitations").code(), "account-disabled");
  EXPECT_FALSE(world().db->read([&](db::Tx& tx) { return principal_of(tx, person.account_id); }));
}

TEST_P(Accounts, are_only_for_administrators_and_not_for_those_of_other_bodies) {
  auto worker = world().person("non.amministra", at_work);
  EXPECT_EQ(world().as(worker, "GET", "/accounts").code(), "not-your-role");
  EXPECT_EQ(world().server.get("/accounts").status, 401);
  auto elsewhere = world().person("amministra.pistoia", {.role = Role::administrator, .body = "sds-pistoiese"});
  auto in_alessandria = world().person("di.alessandria", at_work);
  EXPECT_EQ(world().as(elsewhere, "GET", path_of(in_alessandria.account_id)).status, 404);
  EXPECT_EQ(world().as(elsewhere, "PATCH", path_of(in_alessandria.account_id), R"({"version":1,"disabled":true})").status, 404);
  EXPECT_EQ(world().as(elsewhere, "GET", "/accounts?q=di.alessandria").body, R"({"items":[]})");
  EXPECT_EQ(json::decode<Account>(ask("GET", path_of(in_alessandria.account_id)).body)->mandates.size(), 1u);
}

TEST_P(Accounts, that_work_for_two_bodies_are_not_changed_by_the_administrator_of_one) {
  auto shared = world().person("di.due.enti", at_work);
  testing::given_a_mandate(*world().db, world().territory, shared.account_id, {.role = Role::health_professional, .body = "asst-crema"});
  EXPECT_EQ(ask("PATCH", path_of(shared.account_id), R"({"version":1,"disabled":true})").code(), "account-of-others");
  EXPECT_EQ(ask("POST", path_of(shared.account_id) + "/invitations").code(), "account-of-others");
  EXPECT_EQ(end(shared, yesterday()).status, 200);
}

TEST_P(Accounts, get_mandates_with_every_wrong_field_named) {
  auto account = created("mandati.sbagliati").account_id;
  EXPECT_EQ(grant(account, {.role = Role::social_worker, .body = "nessun-ente"}).wrong_fields(), std::vector<std::string>{"/body_id"});
  EXPECT_EQ(grant(account, {.role = Role::social_worker,
                            .body = "cissaca",
                            .team = "csc-crema",
                            .employing_body = "nessuno",
                            .valid_from = "2026-05-01",
                            .valid_to = "2026-04-01"})
                .wrong_fields(),
            (std::vector<std::string>{"/valid_to", "/team_id", "/employing_body_id"}));
  EXPECT_EQ(grant(account, {.role = Role::social_worker, .body = "cissaca", .team = "nessuna"}).wrong_fields(), std::vector<std::string>{"/team_id"});
  EXPECT_EQ(grant(account, {.role = Role::social_worker, .body = "consorzio-valenzano"}).wrong_fields(), std::vector<std::string>{"/body_id"});
  auto impossible = ask("POST", path_of(account) + "/mandates", R"({"role":"king","body_id":"x","valid_from":"2026-02-31","valid_to":20260301})");
  EXPECT_EQ(impossible.wrong_fields(), (std::vector<std::string>{"/role", "/body_id", "/valid_from", "/valid_to"}));
  EXPECT_EQ(grant(account, at_work).status, 201);
  EXPECT_EQ(grant(account, at_work).code(), "mandate-exists");
}

TEST_P(Accounts, get_mandates_only_in_bodies_that_are_looked_after) {
  auto account = created("mandati.altrui").account_id;
  EXPECT_EQ(grant(account, {.role = Role::access_operator, .body = "comune-006193"}).status, 201);
  EXPECT_EQ(grant(account, {.role = Role::third_sector_operator, .body = "me-dea"}).status, 201);
  EXPECT_EQ(grant(account, {.role = Role::social_worker, .body = "csc"}).code(), "body-of-others");
  world().person("amministra.tortona", {.role = Role::administrator, .body = "cisa-tortona"});
  EXPECT_EQ(grant(account, {.role = Role::social_worker, .body = "cisa-tortona"}).code(), "body-of-others");
}

TEST_P(Accounts, lose_a_mandate_in_mid_session_with_the_next_request_and_hear_nothing_more) {
  auto person = world().person("in.corso", at_work);
  auto events = world().server.listen("/test-events", person.headers());
  EXPECT_EQ(world().as(person, "GET", "/test-work").status, 200);
  EXPECT_EQ(end(person, today()).status, 200);
  EXPECT_EQ(world().as(person, "GET", "/test-work").status, 200);
  EXPECT_EQ(end(person, yesterday()).status, 200);
  EXPECT_TRUE(events.wait_for_end());
  EXPECT_EQ(world().as(person, "GET", "/test-work").code(), "not-your-role");
  EXPECT_EQ(end(person, "2030-01-01").wrong_fields(), std::vector<std::string>{"/valid_to"});
  EXPECT_EQ(end(person, "2010-01-01").wrong_fields(), std::vector<std::string>{"/valid_to"});
}

TEST_P(Accounts, are_members_of_a_team_while_their_mandate_lasts) {
  auto person = world().person("membro", {.role = Role::social_worker, .body = "cogesa", .team = "cogesa-team"});
  auto const members = [&] {
    return world().db->read([](db::Tx& tx) -> Result<std::vector<SessionAccount>> { return team_members(tx, territory::team_id("cogesa-team")); }).value();
  };
  ASSERT_EQ(members().size(), 1u);
  EXPECT_EQ(members()[0].account_id, person.account_id);
  EXPECT_EQ(end(person, yesterday()).status, 200);
  EXPECT_TRUE(members().empty());
}

TEST_P(Accounts, leave_a_fact_without_names_for_each_change) {
  auto person = world().person("nei.fatti", at_work);
  EXPECT_EQ(ask("PATCH", path_of(person.account_id), R"({"version":1,"display_name":"Nome Segreto"})").status, 200);
  EXPECT_EQ(end(person, yesterday()).status, 200);
  auto const told = [&](Uuid subject) { return raccordo::testing::facts_about(*world().db, subject); };
  EXPECT_EQ(told(person.account_id.value), "account.created {\"v\":1}\naccount.changed {\"v\":1,\"changed\":[\"display_name\"]}\n");
  EXPECT_NE(told(person.mandate_id.value).find("mandate.ended {\"v\":1,\"valid_to\":\"" + yesterday() + "\"}"), std::string::npos);
}

class LastAdministrator : public raccordo::testing::EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(LastAdministrator);

TEST_P(LastAdministrator, cannot_be_ended_nor_disabled) {
  World world(GetParam());
  auto one = world.person("una", administers_cissaca);
  auto const mandate_of = [](Person const& p) { return "/accounts/" + p.account_id.text() + "/mandates/" + p.mandate_id.text() + "/end"; };
  EXPECT_EQ(world.as(one, "PUT", mandate_of(one), R"({"valid_to":"2026-05-03"})").code(), "last-administrator");
  EXPECT_EQ(world.as(one, "PUT", mandate_of(one), R"({"valid_to":"2027-05-03"})").code(), "last-administrator");
  EXPECT_EQ(world.as(one, "PATCH", "/accounts/" + one.account_id.text(), R"({"version":1,"disabled":true})").code(), "last-administrator");
  auto invited = world.db->write([](db::Tx& tx) { return create_administrator(tx, "invitata", "Mai Entrata", territory::body_id("cissaca")); });
  ASSERT_TRUE(invited);
  EXPECT_EQ(world.as(one, "PUT", mandate_of(one), R"({"valid_to":"2026-05-03"})").code(), "last-administrator");
  auto two = world.person("due", administers_cissaca);
  EXPECT_EQ(world.as(two, "PUT", mandate_of(one), R"({"valid_to":"2026-05-03"})").status, 200);
  EXPECT_EQ(world.as(one, "GET", "/accounts").code(), "not-your-role");
  EXPECT_EQ(world.as(two, "PUT", mandate_of(two), R"({"valid_to":"2026-05-03"})").code(), "last-administrator");
}

}  // namespace
}  // namespace raccordo::identity::accounts_test
