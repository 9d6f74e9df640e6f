// SPDX-License-Identifier: EUPL-1.2
#include <thread>

#include <identity_testing/world.hpp>

namespace raccordo::identity::sessions_test {
namespace {

using testing::GivenMandate;
using testing::Person;
using namespace std::chrono_literals;

GivenMandate const at_work{.role = Role::social_worker, .body = "cissaca", .team = "cissaca-alessandria"};

class Sessions : public testing::InWorld<> {
 protected:
  /// An account with a password, as a person has one who followed an invitation.
  Person with_password(std::string const& username, std::string const& password) {
    auto person = world().person(username, at_work);
    auto const link = world()
                          .db
                          ->write([&](db::Tx& tx) -> Result<Invitation> {
                            auto administrator = create_administrator(tx, username + "-a", "Qualcuno", territory::body_id("cissaca"));
                            return administrator;
                          })
                          .value();
    EXPECT_EQ(world().server.send("POST", "/passwords", R"({"token":")" + link.token + R"(","password":")" + password + "\"}").status, 200);
    return person;
  }
  raccordo::testing::HttpAnswer log_in(std::string const& username, std::string const& password, http::Pairs const& headers = {}) {
    return world().server.send("POST", "/session", json::encode(Credentials{username, password}), headers);
  }
  static http::Pairs cookie(std::string const& token) { return {{"Cookie", "raccordo_session=" + token}}; }
};
RACCORDO_ON_EVERY_ENGINE(Sessions);

TEST_P(Sessions, open_with_username_and_password_in_a_cookie_that_scripts_cannot_read) {
  with_password("anna", "quattro lettere e cento");
  auto answer = log_in("Anna-A", "quattro lettere e cento");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_NE(answer.header("set-cookie").find("HttpOnly"), std::string::npos);
  EXPECT_NE(answer.header("set-cookie").find("SameSite=Strict"), std::string::npos);
  auto session = json::decode<Session>(answer.body).value();
  EXPECT_EQ(session.account.display_name, "Qualcuno");
  EXPECT_EQ(session.today, *Date::parse("2026-05-04"));
  ASSERT_EQ(session.mandates.size(), 1u);
  EXPECT_FALSE(session.mandates[0].body_name.empty());
  EXPECT_NE(std::ranges::find(session.actions, "account.administer"), session.actions.end());
  auto again = world().server.get("/session", cookie(answer.cookie("raccordo_session")));
  EXPECT_EQ(again.body, answer.body);
}

TEST_P(Sessions, refuse_in_the_same_words_whoever_has_no_password_is_unknown_or_disabled) {
  auto known = with_password("berta", "quattro lettere e cento");
  auto wrong = log_in("berta-a", "non la sua password");
  auto unknown = log_in("nessuno", "quattro lettere e cento");
  auto without_password = log_in("berta", "quattro lettere e cento");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.code(), "wrong-credentials");
  EXPECT_EQ(unknown.body, wrong.body);
  EXPECT_EQ(without_password.body, wrong.body);
}

TEST_P(Sessions, always_get_a_new_secret_and_end_the_one_the_browser_had) {
  with_password("carla", "quattro lettere e cento");
  auto planted = log_in("carla-a", "quattro lettere e cento", cookie("una-sessione-preparata-da-altri-0000000000"));
  auto first = planted.cookie("raccordo_session");
  EXPECT_EQ(first.size(), 43u);
  auto second = log_in("carla-a", "quattro lettere e cento", cookie(first)).cookie("raccordo_session");
  EXPECT_NE(first, second);
  EXPECT_EQ(world().server.get("/session", cookie(first)).code(), "session-expired");
  EXPECT_EQ(world().server.get("/session", cookie(second)).status, 200);
}

TEST_P(Sessions, lock_a_name_after_five_failures_whether_anybody_has_it_or_not) {
  with_password("dora", "quattro lettere e cento");
  for (std::string name : {"dora-a", "inventata"}) {
    for (int i = 0; i < 5; ++i) EXPECT_EQ(log_in(name, "sbagliata").status, 401);
    auto locked = log_in(name, "quattro lettere e cento");
    EXPECT_EQ(locked.status, 429);
    EXPECT_EQ(locked.code(), "locked-out");
  }
  world().db.clock.advance(16min);
  EXPECT_EQ(log_in("dora-a", "quattro lettere e cento").status, 200);
}

TEST_P(Sessions, try_no_more_than_five_passwords_when_many_try_at_once) {
  with_password("elsa", "quattro lettere e cento");
  std::atomic<int> tried{0}, locked{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 12; ++i)
    threads.emplace_back([&, i] {
      auto const answer = log_in("elsa-a", "sbagliata " + std::to_string(i));
      if (answer.status == 401) ++tried;
      if (answer.status == 429) ++locked;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_LE(tried, 5);
  EXPECT_GE(locked, 1);
  for (int i = tried; i < 5; ++i) log_in("elsa-a", "sbagliata");
  EXPECT_EQ(log_in("elsa-a", "quattro lettere e cento").status, 429);
  world().db.clock.advance(16min);
}

TEST_P(Sessions, make_a_hash_of_another_cost_anew_at_the_next_entry) {
  with_password("fulvia", "quattro lettere e cento");
  auto const hash = [&] {
    return world()
        .db
        ->read([](db::Tx& tx) -> Result<std::string> {
          return tx.find<std::string>("select password_hash from identity_accounts where username = 'fulvia-a'").value();
        })
        .value();
  };
  auto const cheap = hash();
  Passwords dearer({2, 16384});
  identity::Setup const setup{.database = *world().db, .territory = world().territory, .passwords = dearer, .events = world().events, .box = world().box};
  api::Api other{raccordo::testing::unlimited};
  set_gate(other, *world().db, false);
  add_routes(other, setup);
  raccordo::testing::TestServer server(other, world().db.clock);
  EXPECT_EQ(server.send("POST", "/session", json::encode(Credentials{"fulvia-a", "quattro lettere e cento"})).status, 200);
  EXPECT_NE(hash(), cheap);
  EXPECT_EQ(log_in("fulvia-a", "quattro lettere e cento").status, 200);
}

TEST_P(Sessions, change_nothing_without_their_own_csrf_token) {
  auto gina = world().person("gina", at_work), ida = world().person("ida", at_work);
  auto missing = world().server.send("DELETE", "/session", {}, cookie(gina.token));
  EXPECT_EQ(missing.status, 403);
  EXPECT_EQ(missing.code(), "csrf");
  auto other = world().server.send("DELETE", "/session", {}, {{"Cookie", "raccordo_session=" + gina.token}, {"X-CSRF-Token", ida.csrf_token}});
  EXPECT_EQ(other.code(), "csrf");
  EXPECT_EQ(world().server.get("/session", cookie(gina.token)).status, 200);
}

TEST_P(Sessions, end_when_one_goes_out_also_for_who_listens) {
  auto lina = world().person("lina", at_work);
  auto events = world().server.listen("/test-events", lina.headers());
  auto out = world().as(lina, "DELETE", "/session");
  EXPECT_EQ(out.status, 204);
  EXPECT_NE(out.header("set-cookie").find("Max-Age=0"), std::string::npos);
  EXPECT_TRUE(events.wait_for_end());
  EXPECT_EQ(world().as(lina, "GET", "/session").code(), "session-expired");
}

TEST_P(Sessions, end_for_who_listens_when_they_expire_by_the_clock_alone) {
  auto idle = world().person("elda", at_work), working = world().person("enza", at_work);
  auto of_idle = world().server.listen("/test-events", idle.headers());
  auto of_working = world().server.listen("/test-events", working.headers());
  world().db.clock.advance(40min);
  EXPECT_EQ(world().as(working, "GET", "/session").status, 200);
  auto again = world().server.listen("/test-events", idle.headers());  // the page came back by itself: nobody was there
  world().db.clock.advance(21min);
  ASSERT_TRUE(close_ended_streams(*world().db, world().events));
  EXPECT_TRUE(of_idle.wait_for_end());
  EXPECT_TRUE(again.wait_for_end());
  auto const channel = stream_channels(testing::principal_of(*world().db, working)).at(1);
  world().events.publish(channel, "test", "{}");
  of_working.wait_for("event: test");
}

TEST_P(Sessions, end_for_who_listens_at_the_midnight_of_their_mandate) {
  auto const today = rome_date(world().db.clock.now());
  world().db.clock.advance(rome_midnight(today.plus_days(1)) + -10min - world().db.clock.now());
  auto const last_day = today.iso();
  auto leaving = world().person("fede", {.role = Role::social_worker, .body = "cissaca", .valid_to = last_day});
  auto events = world().server.listen("/test-events", leaving.headers());
  ASSERT_TRUE(close_ended_streams(*world().db, world().events));
  world().events.publish(stream_channels(testing::principal_of(*world().db, leaving)).at(1), "test", "{}");
  events.wait_for("event: test");
  world().db.clock.advance(20min);
  ASSERT_TRUE(close_ended_streams(*world().db, world().events));
  EXPECT_TRUE(events.wait_for_end());
  EXPECT_EQ(world().as(leaving, "GET", "/session").status, 200) << "who is here stays here, with what is left of their mandates";
}

TEST_P(Sessions, end_after_an_hour_of_silence_and_live_on_while_one_works) {
  auto mara = world().person("mara", at_work), nora = world().person("nora", at_work);
  for (int i = 0; i < 3; ++i) {
    world().db.clock.advance(40min);
    EXPECT_EQ(world().as(mara, "GET", "/session").status, 200);
  }
  EXPECT_EQ(world().as(nora, "GET", "/session").code(), "session-expired");
}

TEST_P(Sessions, end_after_twelve_hours_of_work) {
  auto olga = world().person("olga", at_work);
  for (int i = 0; i < 14; ++i) {
    world().db.clock.advance(50min);
    EXPECT_EQ(world().as(olga, "GET", "/session").status, 200) << i;
  }
  world().db.clock.advance(50min);
  EXPECT_EQ(world().as(olga, "GET", "/session").code(), "session-expired");
}

TEST_P(Sessions, write_that_one_was_seen_only_now_and_then) {
  auto pia = world().person("pia", at_work);
  auto const seen = [&] {
    return world()
        .db
        ->read([&](db::Tx& tx) -> Result<Instant> {
          return tx.find<Instant>("select last_seen_at from identity_sessions where account_id = $1", pia.account_id).value();
        })
        .value();
  };
  auto const first = seen();
  world().db.clock.advance(4min);
  world().as(pia, "GET", "/session");
  EXPECT_EQ(seen(), first);
  world().db.clock.advance(2min);
  world().as(pia, "GET", "/session");
  EXPECT_EQ(seen(), first + 6min);
}

TEST_P(Sessions, are_nobody_s_on_a_public_page_when_their_cookie_opens_nothing) {
  EXPECT_EQ(world().server.send("POST", "/passwords", R"({"token":"un-collegamento-inventato","password":"quattro lettere"})", cookie("x")).code(),
            "invitation-unknown");
  EXPECT_EQ(world().server.get("/session").code(), "sign-in");
  EXPECT_EQ(world().server.get("/session", cookie("")).code(), "sign-in");
}

TEST_P(Sessions, allow_what_a_mandate_in_force_today_allows) {
  auto worker = world().person("rita", at_work);
  EXPECT_EQ(world().as(worker, "GET", "/test-work").status, 200);
  auto yesterday = world().person("sara", {.role = Role::social_worker, .body = "cissaca", .valid_to = "2026-05-03"});
  auto refused = world().as(yesterday, "GET", "/test-work");
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.code(), "not-your-role");
  EXPECT_EQ(refused.body.find("people.find"), std::string::npos) << "a code of ours is no word for people";
  auto tomorrow = world().person("tina", {.role = Role::social_worker, .body = "cissaca", .valid_from = "2027-05-05"});
  EXPECT_EQ(world().as(tomorrow, "GET", "/test-work").status, 403);
  EXPECT_EQ(world().as(tomorrow, "GET", "/session").status, 200);
}

TEST_P(Sessions, work_for_the_body_one_is_seconded_to) {
  auto seconded = world().person("ugo", {.role = Role::social_worker, .body = "sds-pistoiese", .employing_body = "ausl-toscana-centro"});
  auto session = json::decode<Session>(world().as(seconded, "GET", "/session").body).value();
  ASSERT_EQ(session.mandates.size(), 1u);
  EXPECT_EQ(session.mandates[0].body_id, territory::body_id("sds-pistoiese"));
  EXPECT_EQ(session.mandates[0].employing_body_id, territory::body_id("ausl-toscana-centro"));
  auto const principal = testing::principal_of(*world().db, seconded);
  EXPECT_EQ(principal.mandates[0].network, "pistoiese");
  EXPECT_EQ(principal.mandates[0].body_id, territory::body_id("sds-pistoiese"));
}

TEST_P(Sessions, of_a_mandate_limited_to_a_function_and_a_team_say_so) {
  auto person = world().person("vera", {.role = Role::social_worker, .body = "cissaca", .team = "cissaca-valenza", .function = territory::Function::minors});
  auto session = json::decode<Session>(world().as(person, "GET", "/session").body).value();
  EXPECT_EQ(session.mandates.at(0).team_name, "CISSACA, équipe di Valenza");
  EXPECT_EQ(session.mandates.at(0).function, territory::Function::minors);
}

}  // namespace
}  // namespace raccordo::identity::sessions_test
