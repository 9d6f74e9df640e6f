// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/http.hpp>
#include <platform/events.hpp>

namespace raccordo::testing::http_test {
namespace {

struct Echo {
  std::string text;
  std::optional<std::string> account;
};
BOOST_DESCRIBE_STRUCT(Echo, (), (text, account))
struct Said {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Said, (), (text))
inline constexpr auto constraints(json::Of<Said>) { return json::table(json::field<&Said::text>().length(1, 3)); }

class TestServers : public ::testing::Test {
 protected:
  TestServers() {
    auto echo = [](api::Call& call, auto const& said) -> Result<Echo> {
      call.set_cookie({.name = "crumb", .value = said.text});
      return Echo{said.text, call.actor.account_id ? std::optional(call.actor.account_id->text()) : std::nullopt};
    };
    api.get<Said, Echo>({.path = "/echo", .operation_id = "echo", .summary = "What was said", .tag = "test", .action = "public"}, echo);
    api.post<api::NoParams, Said, Echo>({.path = "/echo", .operation_id = "say", .summary = "Say it", .tag = "test", .action = "echo.say"},
                                        [echo](api::Call& call, api::NoParams const&, Said const& said) { return echo(call, said); });
    api.raw<api::NoParams>(http::Method::get, {.path = "/events", .operation_id = "events", .summary = "What happens", .tag = "test", .action = "public"},
                           {.response = "text/event-stream"}, [this](api::Call&, api::NoParams const&) -> Result<http::Response> {
                             return http::Response{.content_type = "text/event-stream", .body = TRY(hub.subscribe({"all"}))};
                           });
  }
  http::EventHub hub;
  FixedClock clock{test_day};
  api::Api api{unlimited};
  TestServer server{api, clock, admit_by_header()};
};

TEST_F(TestServers, answer_over_a_real_connection) {
  auto answer = server.get("/echo?text=ab");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, R"({"text":"ab"})");
  EXPECT_EQ(answer.header("content-type"), "application/json");
  EXPECT_EQ(answer.cookie("crumb"), "ab");
  EXPECT_EQ(server.get("/nothing").code(), "not-found");
  EXPECT_EQ(server.get("/echo?text=abcd").wrong_fields(), std::vector<std::string>{"?text"});
}

TEST_F(TestServers, let_in_whom_the_test_names) {
  std::string const account = "01920000-0000-7000-8000-000000000001";
  EXPECT_EQ(server.send("POST", "/echo", R"({"text":"ab"})").status, 401);
  auto answer = server.send("POST", "/echo", R"({"text":"ab"})", {{"X-Test-Account", account}});
  EXPECT_EQ(answer.body, R"({"text":"ab","account":")" + account + R"("})");
}

TEST_F(TestServers, hear_events_as_they_happen) {
  auto events = server.listen("/events");
  hub.publish("all", "greeting", R"({"text":"hello"})");
  EXPECT_NE(events.wait_for("hello").find("greeting"), std::string::npos);
  hub.close_channel("all");
  EXPECT_TRUE(events.wait_for_end());
}

}  // namespace
}  // namespace raccordo::testing::http_test
