// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <platform/json.hpp>

namespace raccordo::json_test {

struct Empty {};
BOOST_DESCRIBE_STRUCT(Empty, (), ())
struct Sheet {
  std::optional<int> a;
  json::Nullable<int> b;
  std::vector<std::string> c;
  std::map<std::string, double> d;
  Empty e;
  json::Raw f{"{}"};
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (a, b, c, d, e, f))

TEST(encode, an_absent_optional_leaves_no_member_and_a_nullable_stays) {
  EXPECT_EQ(json::encode(Sheet{}), R"({"b":null,"c":[],"d":{},"e":{},"f":{}})");
  Sheet s{.a = 1, .c = {"x", "y"}, .d = {{"k", 0.1}}};
  s.b = 2;
  EXPECT_EQ(json::encode(s), R"({"a":1,"b":2,"c":["x","y"],"d":{"k":0.1},"e":{},"f":{}})");
}

TEST(encode, text_is_escaped_where_json_asks_for_it_and_nowhere_else) { EXPECT_EQ(json::encode(std::string("a\"\\/\n\t\x01è<")), R"("a\"\\/\n\t\u0001è<")"); }

TEST(encode, numbers_that_json_cannot_hold_become_null) {
  EXPECT_EQ(json::encode(std::vector<double>{1.0 / 0.0, 2.5, -0.0}), "[null,2.5,-0]");
  EXPECT_EQ(json::encode(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
}

TEST(encode, ids_and_times_are_text) {
  auto id = *Uuid::parse("0192f0c1-0000-7000-8000-00000000000a");
  EXPECT_EQ(json::encode(id), "\"0192f0c1-0000-7000-8000-00000000000a\"");
  EXPECT_EQ(json::encode(Instant{0}), "\"1970-01-01T00:00:00.000000Z\"");
  EXPECT_EQ(json::encode(*Date::parse("2024-02-29")), "\"2024-02-29\"");
}

TEST(encode, pretty_text_changes_only_the_space) {
  EXPECT_EQ(json::pretty(R"({"a":[1,{"b":"x,{\"}"}],"c":[],"d":{}})"),
            "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x,{\\\"}\"\n    }\n  ],\n  \"c\": [],\n  \"d\": {}\n}");
}

TEST(shape, a_schema_is_named_without_namespaces_and_templates_put_their_content_first) {
  EXPECT_EQ(json::schema_name("raccordo::territory::Body"), "Body");
  EXPECT_EQ(json::schema_name("raccordo::api::Page<raccordo::territory::Body>"), "BodyPage");
}

}  // namespace raccordo::json_test
