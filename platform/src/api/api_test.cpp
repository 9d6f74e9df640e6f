// SPDX-License-Identifier: EUPL-1.2
#include "api/sample_routes.hpp"

#include <gtest/gtest.h>

namespace raccordo::api_test {

using http::Method;

class api_routes : public testing::Test {
 protected:
  api_routes() {
    sample::fill(api);
    api.gate([](http::Request const& request, api::RouteInfo const& route) -> Result<api::Admission> {
      if (request.cookie("session") == "alice") return api::Admission{std::make_shared<sample::Actor const>("alice"), "alice"};
      if (route.action == "public") return api::Admission{};
      return fail(ProblemKind::unauthenticated, "sign-in", "Occorre accedere.");
    });
  }
  http::Response ask(Method method, std::string path, std::string body = {}, http::Pairs headers = {}, http::Pairs query = {}) {
    headers.emplace_back("cookie", "other=1; session=alice");
    if (!body.empty()) headers.emplace_back("content-type", method == Method::patch ? "application/merge-patch+json" : "application/json");
    http::Request request{
        .method = method, .path = "/api/v1" + path, .query = std::move(query), .headers = std::move(headers), .body = std::move(body), .peer = "10.0.0.1"};
    return api.answer(request);
  }
  static std::string text(http::Response const& response) { return std::get<std::string>(response.body); }
  static std::string header(http::Response const& response, std::string_view name) {
    for (auto const& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return {};
  }
  api::Api api;
};

constexpr auto good = R"({"municipality":"006193","channel":"desk","needs":["casa"]})";

TEST_F(api_routes, a_typed_get_answers_json_with_its_principal_and_rate) {
  auto response = ask(Method::get, "/contacts/c1");
  EXPECT_EQ(response.status, 200);
  EXPECT_NE(text(response).find(R"("counts":{"alice":1})"), std::string::npos);
  EXPECT_EQ(header(response, "RateLimit-Limit"), "6000");
  EXPECT_EQ(header(response, "RateLimit-Remaining"), "5999");
  EXPECT_EQ(header(response, "RateLimit-Reset"), "1");
}

TEST_F(api_routes, a_create_answers_201_with_its_place) {
  auto response = ask(Method::post, "/contacts", good, {{"Idempotency-Key", "abc-1"}});
  EXPECT_EQ(response.status, 201);
  EXPECT_EQ(header(response, "Location"), "/api/v1/contacts/c2");
  EXPECT_EQ(header(response, "Draft-Id"), "abc-1");
}

TEST_F(api_routes, a_refusal_is_said_in_the_language_of_who_asked) {
  English english;
  english.add("it,en\nAlcuni dati non sono validi.,Some of the data are not valid.\nIl codice ISTAT del comune ha sei cifre.,Six digits.\n");
  api.english(std::move(english));
  auto const bad = R"({"municipality":"x","channel":"desk","needs":["casa"]})";
  auto const refused = ask(Method::post, "/contacts", bad, {{"Accept-Language", "en-GB, it;q=0.5"}});
  EXPECT_EQ(header(refused, "Content-Language"), "en");
  for (auto words : {"Data not valid", "Some of the data are not valid.", "Six digits."}) EXPECT_NE(text(refused).find(words), std::string::npos) << words;
  auto const rifiutata = ask(Method::post, "/contacts", bad, {{"Accept-Language", "it"}});
  EXPECT_EQ(header(rifiutata, "Content-Language"), "it");
  EXPECT_NE(text(rifiutata).find("Alcuni dati non sono validi."), std::string::npos);
}

TEST_F(api_routes, every_kind_of_bad_input_has_its_own_status) {
  EXPECT_EQ(ask(Method::post, "/contacts", "{").status, 400);
  EXPECT_EQ(ask(Method::post, "/contacts", R"({"municipality":"x"})").status, 422);
  EXPECT_EQ(ask(Method::post, "/contacts").status, 415);
  EXPECT_EQ(ask(Method::post, "/contacts", good, {{"content-type", "text/plain"}}).status, 415);
  EXPECT_EQ(ask(Method::post, "/contacts", good, {{"Idempotency-Key", "not allowed"}}).status, 422);
  EXPECT_EQ(ask(Method::post, "/contacts/c1/taking", "{}").status, 422);
  EXPECT_EQ(ask(Method::get, "/contacts", "", {}, {{"limit", "1000"}}).status, 422);
  EXPECT_EQ(ask(Method::get, "/contacts", "", {}, {{"limt", "10"}}).status, 422);
  EXPECT_EQ(ask(Method::get, "/contacts/c1", "", {}, {{"contact_id", "c2"}}).status, 422);
  EXPECT_EQ(ask(Method::put, "/contacts", good).status, 405);
  EXPECT_EQ(ask(Method::get, "/nothing").status, 404);
  EXPECT_EQ(ask(Method::get, "/contacts/").status, 404);
  EXPECT_EQ(ask(Method::get, "").status, 404);
}

TEST_F(api_routes, a_path_that_cannot_be_an_id_is_not_found) { EXPECT_EQ(ask(Method::get, "/contacts/A%20B").status, 404); }

TEST_F(api_routes, a_conflict_carries_what_the_merge_screen_needs) {
  auto response = ask(Method::post, "/contacts/c1/taking");
  EXPECT_EQ(response.status, 409);
  EXPECT_NE(text(response).find(R"("theirs":{"name":"x"}})"), std::string::npos);
}

TEST_F(api_routes, an_exception_becomes_a_500_that_tells_nothing) {
  auto response = ask(Method::get, "/contacts/broken");
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(text(response).find("secret"), std::string::npos);
}

TEST_F(api_routes, a_wrong_method_is_told_the_right_ones) {
  EXPECT_EQ(header(ask(Method::put, "/contacts", good), "Allow"), "GET, HEAD, POST, OPTIONS");
  auto options = ask(Method::options, "/contacts");
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(header(options, "Allow"), "GET, HEAD, POST, OPTIONS");
}

TEST_F(api_routes, what_is_public_is_revalidated_and_what_is_not_is_never_stored) {
  http::Request request{.path = "/api/v1/status", .peer = "10.0.0.2"};
  auto first = api.answer(request);
  ASSERT_EQ(first.status, 200);
  EXPECT_EQ(header(first, "Cache-Control"), "no-cache");
  request.headers.emplace_back("If-None-Match", header(first, "ETag"));
  EXPECT_EQ(api.answer(request).status, 304);
  EXPECT_EQ(header(ask(Method::get, "/contacts/c1"), "Cache-Control"), "");
}

TEST_F(api_routes, without_a_session_only_public_routes_answer) {
  http::Request request{.path = "/api/v1/contacts", .peer = "10.0.0.2"};
  EXPECT_EQ(api.answer(request).status, 401);
}

TEST(api_registry, without_a_gate_nothing_but_public_routes_answers) {
  api::Api api;
  sample::fill(api);
  http::Request contacts{.path = "/api/v1/contacts"}, status{.path = "/api/v1/status"};
  EXPECT_EQ(api.answer(contacts).status, 401);
  EXPECT_EQ(api.answer(status).status, 200);
}

TEST(api_registry, a_route_without_an_action_stops_the_start) {
  api::Api api;
  auto add = [&](api::RouteInfo info) {
    api.get<api::NoParams, sample::Status>(info, [](api::Call&, api::NoParams const&) -> Result<sample::Status> { return sample::Status{}; });
  };
  EXPECT_THROW(add({.path = "/x", .operation_id = "x", .summary = "x", .tag = "x", .action = ""}), std::logic_error);
  EXPECT_THROW(add({.path = "/x/{nowhere}", .operation_id = "x", .summary = "x", .tag = "x", .action = "public"}), std::logic_error);
  add({.path = "/x", .operation_id = "x", .summary = "x", .tag = "x", .action = "public"});
  EXPECT_THROW(add({.path = "/x", .operation_id = "y", .summary = "x", .tag = "x", .action = "public"}), std::logic_error);
  EXPECT_THROW(add({.path = "/y", .operation_id = "x", .summary = "x", .tag = "x", .action = "public"}), std::logic_error);
}

TEST(api_registry, routes_are_listed_in_order_for_the_rights_matrix) {
  api::Api api;
  sample::fill(api);
  auto routes = api.routes();
  ASSERT_EQ(routes.size(), 10u);
  EXPECT_EQ(json::encode(routes[0]), R"({"method":"GET","path":"/contacts","operation_id":"list_contacts","action":"contact.list"})");
}

TEST(api_registry, each_route_has_its_own_limit_of_size) {
  api::Api api;
  sample::fill(api);
  EXPECT_EQ(api.max_body(Method::post, "/api/v1/imports/contacts"), 5000000u);
  EXPECT_EQ(api.max_body(Method::post, "/api/v1/contacts"), 65536u);
  EXPECT_EQ(api.max_body(Method::post, "/elsewhere"), 65536u);
}

TEST(api_registry, a_party_that_asks_too_much_is_told_how_long_to_wait) {
  api::Api api({.per_address = 2, .per_principal = 0});
  sample::fill(api);
  http::Request request{.path = "/api/v1/status", .peer = "10.0.0.9"};
  EXPECT_EQ(api.answer(request).status, 200);
  EXPECT_EQ(api.answer(request).status, 200);
  auto refused = api.answer(request);
  EXPECT_EQ(refused.status, 429);
  bool told = false;
  for (auto const& [name, value] : refused.headers) told = told || (name == "Retry-After" && value == "30");
  EXPECT_TRUE(told);
  request.received.us += 30'000'000;
  EXPECT_EQ(api.answer(request).status, 200);
  http::Request other{.path = "/api/v1/status", .peer = "10.0.0.10"};
  EXPECT_EQ(api.answer(other).status, 200);
}

}  // namespace raccordo::api_test
