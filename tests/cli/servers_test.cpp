// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/database.hpp>

#include "program/demo_session.hpp"
#include "program/program.hpp"

// Several servers on one PostgreSQL, as behind a load balancer: what happens at one is seen at the others.
namespace raccordo::testing {
namespace {

using Words = std::vector<std::string>;

class Servers : public EveryEngine {
 protected:
  void SetUp() override {
    ASSERT_EQ(raccordo(placed({"demo", "--cases", "0"})).exit, 0);
    one.emplace(placed({"--workers", "2"}));
    other.emplace(placed({"--workers", "2"}));
  }
  Words placed(Words words) {
    words.insert(words.end(), {"--data", folder.path("data"), "--database", database.url()});
    return words;
  }
  static std::string day_at(RunningServer& server, Session const& who) {
    auto const body = ask(server.port(), "GET", "/session", {}, who.headers()).body;
    auto const at = body.find("\"today\":\"");
    return at == body.npos ? body : body.substr(at + 9, 10);
  }

  TestFolder folder;
  WholeDatabase database{GetParam(), folder, "servers"};
  std::optional<RunningServer> one, other;
};
RACCORDO_ON_POSTGRESQL(Servers);

constexpr std::string_view told = R"({"municipality":"006044","function":"elderly","channel":"phone","interlocutor":"person","need":"Chiede aiuto."})";

TEST_P(Servers, tell_each_other_what_comes_to_a_desk) {
  auto const door = enter_demo(one->port(), "Rosa Sedranelli");
  auto events = listen(other->port(), "/events", enter_demo(other->port(), "Marta Oviglianti").headers());
  ASSERT_EQ(ask(one->port(), "POST", "/contacts", told, door.headers()).status, 201);
  events.wait_for(R"("what":"raised")");
}

TEST_P(Servers, end_each_other_s_streams_with_the_session) {
  auto const worker = enter_demo(one->port(), "Marta Oviglianti");
  auto events = listen(other->port(), "/events", worker.headers());
  ASSERT_EQ(ask(one->port(), "DELETE", "/session", {}, worker.headers()).status, 204);
  EXPECT_TRUE(events.wait_for_end());
}

TEST_P(Servers, learn_from_each_other_what_day_it_is_in_the_demonstration) {
  auto const administrator = enter_demo(one->port(), "administrator");
  ASSERT_EQ(ask(one->port(), "PUT", "/demo/clock", R"({"date":"2027-03-01"})", administrator.headers()).status, 200);
  EXPECT_EQ(day_at(*one, administrator), "2027-03-01");
  auto const until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
  while (day_at(*other, administrator) != "2027-03-01" && std::chrono::steady_clock::now() < until) {}
  EXPECT_EQ(day_at(*other, administrator), "2027-03-01");
}

}  // namespace
}  // namespace raccordo::testing
