// SPDX-License-Identifier: EUPL-1.2
#include <thread>

#include <identity_testing/world.hpp>
#include <identity/second_factor.hpp>
#include <platform/one_time_code.hpp>

#include "sessions/store.hpp"

namespace raccordo::identity::second_factor_test {
namespace {

using testing::Person;
using namespace std::chrono_literals;

constexpr std::string_view password = "quattro lettere e cento";

/// A telephone: it keeps the secret it was shown and knows the time.
struct Telephone {
  std::string secret;
  std::string code(Instant at) const { return one_time_code::code_at(secret, at); }
};

std::string from_base32(std::string_view text) {
  std::string bytes;
  unsigned buffer = 0, bits = 0;
  for (char c : text) {
    buffer = buffer << 5 | static_cast<unsigned>(c >= 'A' ? c - 'A' : c - '2' + 26);
    if ((bits += 5) >= 8) bytes += static_cast<char>(buffer >> (bits -= 8) & 0xff);
  }
  return bytes;
}

class SecondFactors : public testing::InWorld<> {
 protected:
  raccordo::testing::HttpAnswer as(Person const& who, std::string_view method, std::string_view path, std::string const& body = {}) {
    return world().as(who, method, path, body);
  }
  Instant now() { return world().db.clock.now(); }
  static std::string code_body(std::string const& code) { return R"({"code":")" + code + "\"}"; }

  /// A social worker with a password, not yet in.
  Person worker(std::string const& name) {
    auto person = world().person(name, {.role = Role::social_worker, .body = "cissaca", .team = "cissaca-alessandria"});
    auto hash = world().passwords.hash(password).value();
    EXPECT_TRUE(
        world().db->write([&](db::Tx& tx) { return tx.execute("update identity_accounts set password_hash = $2 where id = $1", person.account_id, hash); }));
    return person;
  }
  Person enter(std::string const& name) {
    auto const answer = world().server.send("POST", "/session", json::encode(Credentials{name, std::string(password)}));
    EXPECT_EQ(answer.status, 200) << answer.body;
    Person person;
    person.token = answer.cookie("raccordo_session");
    person.csrf_token = session(answer.body).csrf_token;
    return person;
  }
  static Session session(std::string const& body) { return json::decode<Session>(body).value(); }
  Telephone offered(Person const& who, std::string const& body = "{}") {
    auto const answer = as(who, "PUT", "/second-factor/offer", body);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return {from_base32(json::decode<SecondFactorOffer>(answer.body).value().secret)};
  }
  RecoveryCodes confirmed(Person const& who, Telephone const& telephone) {
    auto const answer = as(who, "PUT", "/second-factor", code_body(telephone.code(now())));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return json::decode<RecoveryCodes>(answer.body).value();
  }
  /// Set up, out again, and entered with the password alone.
  std::pair<Telephone, RecoveryCodes> set_up(std::string const& name) {
    worker(name);
    auto const in = enter(name);
    auto const telephone = offered(in);
    auto codes = confirmed(in, telephone);
    world().db.clock.advance(60s);
    return {telephone, codes};
  }
};
RACCORDO_ON_EVERY_ENGINE(SecondFactors);

TEST_P(SecondFactors, are_asked_of_whoever_can_read_what_people_told_before_anything_opens) {
  worker("sonia");
  auto const in = enter("sonia");
  auto const first = session(as(in, "GET", "/session").body);
  EXPECT_EQ(first.second_factor, SecondFactorStep::set_up);
  EXPECT_TRUE(first.actions.empty());
  EXPECT_TRUE(first.mandates.empty());
  for (auto path : {"/test-work", "/test-events", "/second-factor"}) EXPECT_EQ(as(in, "GET", path).code(), "second-factor-first") << path;
  EXPECT_EQ(as(in, "PUT", "/password", R"({"current":"quattro lettere e cento","password":"un'altra parola lunga"})").code(), "second-factor-first");

  auto const telephone = offered(in);
  EXPECT_EQ(as(in, "PUT", "/second-factor", code_body("000000")).status, 422);
  EXPECT_EQ(as(in, "GET", "/test-work").code(), "second-factor-first");
  EXPECT_EQ(confirmed(in, telephone).codes.size(), 10u);
  EXPECT_EQ(as(in, "GET", "/test-work").status, 200);
  EXPECT_EQ(session(as(in, "GET", "/session").body).second_factor, SecondFactorStep::none);
}

TEST_P(SecondFactors, open_a_session_only_with_the_code_that_the_telephone_shows_and_only_once) {
  auto const [telephone, codes] = set_up("teresa");
  auto const in = enter("teresa");
  EXPECT_EQ(session(as(in, "GET", "/session").body).second_factor, SecondFactorStep::code);
  EXPECT_EQ(as(in, "GET", "/test-work").status, 403);
  EXPECT_EQ(as(in, "PUT", "/second-factor/offer", "{}").status, 422) << "the password alone would put another telephone in its place";
  auto const code = telephone.code(now());
  auto const passed = as(in, "PUT", "/session/second-factor", code_body(code.substr(0, 3) + " " + code.substr(3)));
  ASSERT_EQ(passed.status, 200) << passed.body;
  Person const out{.token = passed.cookie("raccordo_session"), .csrf_token = session(passed.body).csrf_token};
  EXPECT_NE(out.token, in.token);
  EXPECT_EQ(as(out, "GET", "/test-work").status, 200);
  EXPECT_EQ(as(in, "GET", "/session").status, 401) << "the session of before would have been fixed by whoever knew it";
  auto const again = enter("teresa");
  auto const replayed = as(again, "PUT", "/session/second-factor", code_body(code));
  EXPECT_EQ(replayed.status, 422);
  EXPECT_NE(replayed.body.find("wrong-code"), std::string::npos);
}

TEST_P(SecondFactors, stop_after_five_wrong_codes_also_when_many_are_tried_at_once) {
  auto const [telephone, codes] = set_up("ubalda");
  auto const in = enter("ubalda");
  std::atomic<int> tried{0}, locked{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 10; ++i)
    threads.emplace_back([&] {
      auto const answer = as(in, "PUT", "/session/second-factor", code_body("999999"));
      if (answer.status == 422) ++tried;
      if (answer.status == 429) ++locked;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_LE(tried, 5);
  EXPECT_GE(locked, 1);
  for (int i = tried; i < 5; ++i) as(in, "PUT", "/session/second-factor", code_body("999999"));
  EXPECT_EQ(as(in, "PUT", "/session/second-factor", code_body(telephone.code(now()))).code(), "locked-out");
  world().db.clock.advance(16min);
  EXPECT_EQ(as(in, "PUT", "/session/second-factor", code_body(telephone.code(now()))).status, 200);
}

TEST_P(SecondFactors, give_way_to_a_code_on_paper_once_each) {
  auto const [telephone, codes] = set_up("viola");
  auto const in = enter("viola");
  auto upper = codes.codes[3];
  std::ranges::transform(upper, upper.begin(), [](char c) { return c == '-' ? ' ' : static_cast<char>(std::toupper(c)); });
  EXPECT_EQ(as(in, "PUT", "/session/second-factor", code_body(upper)).status, 200);
  auto const again = enter("viola");
  EXPECT_EQ(as(again, "PUT", "/session/second-factor", code_body(codes.codes[3])).status, 422);
  auto const passed = as(again, "PUT", "/session/second-factor", code_body(codes.codes[4]));
  Person const out{.token = passed.cookie("raccordo_session"), .csrf_token = session(passed.body).csrf_token};
  auto const mine = json::decode<SecondFactor>(as(out, "GET", "/second-factor").body).value();
  EXPECT_TRUE(mine.needed);
  EXPECT_TRUE(mine.since);
  EXPECT_EQ(mine.recovery_codes_left, 8);
  EXPECT_EQ(as(out, "PUT", "/second-factor/recovery-codes", code_body(codes.codes[5])).status, 422) << "paper does not make paper";
  EXPECT_EQ(as(out, "PUT", "/second-factor/recovery-codes", code_body(telephone.code(now()))).status, 200);
  EXPECT_EQ(json::decode<SecondFactor>(as(out, "GET", "/second-factor").body).value().recovery_codes_left, 10);
}

TEST_P(SecondFactors, let_the_old_telephone_count_until_the_new_one_works) {
  auto const [old_one, codes] = set_up("wanda");
  auto const in = enter("wanda");
  auto const passed = as(in, "PUT", "/session/second-factor", code_body(old_one.code(now())));
  Person const out{.token = passed.cookie("raccordo_session"), .csrf_token = session(passed.body).csrf_token};
  world().db.clock.advance(60s);
  auto const new_one = offered(out, code_body(old_one.code(now())));
  world().db.clock.advance(60s);
  auto const elsewhere = enter("wanda");
  EXPECT_EQ(as(elsewhere, "PUT", "/session/second-factor", code_body(new_one.code(now()))).status, 422);
  EXPECT_EQ(as(elsewhere, "PUT", "/session/second-factor", code_body(old_one.code(now()))).status, 200);
  confirmed(out, new_one);
  world().db.clock.advance(60s);
  auto const last = enter("wanda");
  EXPECT_EQ(as(last, "PUT", "/session/second-factor", code_body(old_one.code(now()))).status, 422);
  EXPECT_EQ(as(last, "PUT", "/session/second-factor", code_body(new_one.code(now()))).status, 200);
}

TEST_P(SecondFactors, are_taken_away_by_the_administrator_of_ones_body_and_of_no_other) {
  auto const [telephone, codes] = set_up("xenia");
  auto const in = enter("xenia");
  auto const id = session(as(in, "GET", "/session").body).account.account_id.text();
  auto const near = world().person("xa", {.role = Role::administrator, .body = "cissaca"});
  auto const far = world().person("xb", {.role = Role::administrator, .body = "css-ovada"});
  EXPECT_EQ(as(far, "DELETE", "/accounts/" + id + "/second-factor").status, 404);
  EXPECT_NE(as(near, "GET", "/accounts/" + id).body.find("\"second_factor_since\":\""), std::string::npos);
  EXPECT_EQ(as(near, "DELETE", "/accounts/" + id + "/second-factor").status, 204);
  EXPECT_EQ(as(near, "DELETE", "/accounts/" + id + "/second-factor").status, 204);
  EXPECT_EQ(as(in, "GET", "/session").status, 401);
  EXPECT_EQ(session(as(enter("xenia"), "GET", "/session").body).second_factor, SecondFactorStep::set_up);
}

TEST_P(SecondFactors, are_not_asked_of_whoever_reads_no_content_who_may_choose_one) {
  auto const administrator = world().person("ya", {.role = Role::administrator, .body = "cissaca"});
  EXPECT_FALSE(json::decode<SecondFactor>(as(administrator, "GET", "/second-factor").body).value().needed);
  auto const telephone = offered(administrator);
  confirmed(administrator, telephone);
  EXPECT_EQ(as(administrator, "GET", "/accounts").status, 200);
}

TEST_P(SecondFactors, lie_in_the_archive_as_nobody_can_read_them) {
  auto const [telephone, codes] = set_up("zita");
  auto const kept = world().db->read(
      [&](db::Tx& tx) -> Result<std::vector<db::Bytes>> { return tx.list<db::Bytes>("select secret from identity_second_factors where secret is not null"); });
  ASSERT_FALSE(kept.value().empty());
  for (auto const& secret : *kept) EXPECT_EQ(secret.data.find(telephone.secret), std::string::npos);
}

}  // namespace
}  // namespace raccordo::identity::second_factor_test
