// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <cstdlib>

#include <platform/json.hpp>

namespace raccordo::json_test {

enum class Channel { desk, phone };
BOOST_DESCRIBE_ENUM(Channel, desk, phone)

struct Need {
  std::string area;
  int weight = 0;
};
BOOST_DESCRIBE_STRUCT(Need, (), (area, weight))

struct Contact {
  std::string municipality;
  Channel channel = Channel::desk;
  Date day;
  std::int64_t cents = 0;
  bool urgent = false;
  std::vector<Need> needs;
  std::optional<std::string> note;
  std::optional<json::Nullable<Date>> closed_on;
  std::optional<std::map<std::string, int>> counts;
  std::optional<Id<struct CaseTag>> case_id;
  std::optional<double> share;
  std::optional<Instant> at;
  std::optional<json::Raw> draft;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (municipality, channel, day, cents, urgent, needs, note, closed_on, counts, case_id, share, at, draft))
inline constexpr auto constraints(json::Of<Contact>) {
  return json::table(json::field<&Contact::municipality>().matching(json::patterns::istat_code), json::field<&Contact::cents>().range(0, 1000),
                     json::field<&Contact::needs>().items(1, 3), json::field<&Contact::note>().length(2, 5));
}

std::string const good = R"({"municipality":"006193","channel":"phone","day":"2022-06-30","cents":5,"urgent":true,"needs":[{"area":"x","weight":1}]})";

std::string with(std::string const& members) { return good.substr(0, good.size() - 1) + "," + members + "}"; }
/// "pointer code" of every refused field, in order.
std::vector<std::string> refused(std::string const& text) {
  auto contact = json::decode<Contact>(text);
  if (contact) return {};
  std::vector<std::string> all;
  for (auto const& f : contact.error().fields) all.push_back(f.pointer + " " + f.code);
  if (all.empty()) all.push_back(contact.error().code);
  return all;
}
using Codes = std::vector<std::string>;

TEST(decode, a_complete_object_is_read_member_by_member) {
  auto c =
      json::decode<Contact>(with(R"("note":"àèì","closed_on":null,"counts":{"a":1},"share":0.5,"at":"2026-11-21T10:30:00.5+01:00","draft":{"x":[1,"y"]})"));
  ASSERT_TRUE(c) << c.error().detail;
  EXPECT_EQ(c->channel, Channel::phone);
  EXPECT_EQ(c->day.iso(), "2022-06-30");
  EXPECT_EQ(c->needs.at(0).weight, 1);
  EXPECT_EQ(*c->note, "àèì");
  ASSERT_TRUE(c->closed_on);
  EXPECT_FALSE(*c->closed_on);
  EXPECT_EQ(c->counts->at("a"), 1);
  EXPECT_EQ(utc_iso(*c->at), "2026-11-21T09:30:00.500000Z");
  EXPECT_EQ(c->draft->text, R"({"x":[1,"y"]})");
}

TEST(decode, what_is_encoded_reads_back_the_same) {
  auto text = with(R"("note":"a\"b\\","share":0.1,"draft":{"k":"\n"})");
  auto c = json::decode<Contact>(text);
  ASSERT_TRUE(c);
  EXPECT_EQ(json::encode(*c), text);
}

TEST(decode, a_number_does_not_drift_when_it_is_read_and_written_again) {
  for (auto text : {"94.64446664444666", "0.1", "1e-7", "5e-324", "1234567.8901234567", "44.913056000000001"}) {
    auto c = json::decode<Contact>(with(R"("share":)" + std::string(text)));
    ASSERT_TRUE(c) << text;
    EXPECT_EQ(*c->share, std::strtod(text, nullptr)) << text;
  }
  EXPECT_EQ(json::decode<json::Raw>("[-0.0]")->text, "[0]");
}

TEST(decode, every_wrong_field_is_named_at_once) {
  EXPECT_EQ(
      refused(
          R"({"municipality":"6193","channel":"fax","day":"2022-02-31","cents":1001,"urgent":"yes","needs":[{"area":1,"weight":1.5},{"weight":"x","more":0}],"nota":"x"})"),
      (Codes{"/municipality istat_code", "/channel enum", "/day date", "/cents range", "/urgent type", "/needs/0/area type", "/needs/0/weight type",
             "/needs/1/weight type", "/needs/1/more unknown", "/needs/1/area required", "/nota unknown"}));
}

TEST(decode, a_missing_member_is_required_unless_optional) {
  EXPECT_EQ(refused("{}"), (Codes{"/municipality required", "/channel required", "/day required", "/cents required", "/urgent required", "/needs required"}));
}

TEST(decode, one_wrong_member_is_refused_with_its_code) {
  struct Case {
    std::string members;
    std::string expected;
  };
  std::vector<Case> cases{
      {R"("note":null)", "/note null"},
      {R"("note":"a")", "/note too_short"},
      {R"("note":"   ")", "/note required"},
      {R"("note":"àèìòùé")", "/note too_long"},
      {R"("note":"a\u0000b")", "/note control_character"},
      {R"("note":"a\rb")", "/note control_character"},
      {R"("note":"a\u0085b")", "/note control_character"},
      {R"("note":["ab"])", "/note type"},
      {R"("closed_on":"2023-02-29")", "/closed_on date"},
      {R"("closed_on":"2023-2-9")", "/closed_on date"},
      {R"("counts":{"a/b~":"x"})", "/counts/a~1b~0 type"},
      {R"("counts":{"a":1,"a":2})", "/counts/a repeated"},
      {R"("counts":{"a":2147483648})", "/counts/a range"},
      {R"("counts":[])", "/counts type"},
      {R"("case_id":"0192")", "/case_id id"},
      {R"("share":"1")", "/share type"},
      {R"("share":1e999)", "/share range"},
      {R"("at":"2026-11-21T25:00:00Z")", "/at instant"},
      {R"("at":"2026-11-21 10:00:00")", "/at instant"},
      {R"("at":"2026-03-29T02:30:00")", "/at instant"},
      {R"("cents":7)", "/cents repeated"},
      {R"("":1)", "/ unknown"},
  };
  for (auto const& c : cases) EXPECT_EQ(refused(with(c.members)), Codes{c.expected}) << c.members;
}

TEST(decode, a_text_that_is_not_json_is_malformed) {
  std::string deep = std::string(40, '[') + std::string(40, ']');
  std::vector<std::string> texts{"",
                                 " ",
                                 "{",
                                 "{]",
                                 "nul",
                                 "{\"a\":01}",
                                 "{'a':1}",
                                 "{\"a\":1,}",
                                 "[1] x",
                                 good + good,
                                 "\xff",
                                 "{\"a\":\"\xc3\x28\"}",
                                 "{\"a\":\"\xed\xa0\x80\"}",
                                 "\"\\ud800\"",
                                 "\"a\nb\"",
                                 "NaN",
                                 "// c\n{}",
                                 deep,
                                 std::string("\0", 1),
                                 "\xEF\xBB\xBF{}"};
  for (auto const& text : texts) EXPECT_EQ(refused(text), Codes{"malformed"}) << text;
}

TEST(decode, a_root_of_another_type_is_refused) {
  for (auto text : {"null", "1", "\"x\"", "[]", "true"}) {
    auto c = json::decode<Contact>(text);
    ASSERT_FALSE(c);
    ASSERT_EQ(c.error().fields.size(), 1u);
    EXPECT_EQ(c.error().fields[0].pointer, "");
  }
}

TEST(decode, items_are_bounded) {
  EXPECT_EQ(refused(R"({"municipality":"006193","channel":"desk","day":"2022-06-30","cents":5,"urgent":true,"needs":[]})"), Codes{"/needs too_few"});
  std::string four = R"([{"area":"a","weight":1},{"area":"a","weight":1},{"area":"a","weight":1},{"area":"a","weight":1}])";
  EXPECT_EQ(refused(R"({"municipality":"006193","channel":"desk","day":"2022-06-30","cents":5,"urgent":true,"needs":)" + four + "}"), Codes{"/needs too_many"});
}

TEST(decode, an_integer_too_large_for_its_type_is_out_of_range) {
  for (auto n : {"9223372036854775808", "-9223372036854775808", "18446744073709551615", "1001", "-1"}) {
    auto text = good;
    text.replace(text.find("\"cents\":5"), 9, std::string("\"cents\":") + n);
    EXPECT_EQ(refused(text), Codes{"/cents range"}) << n;
  }
}

TEST(decode, hostile_numbers_of_errors_do_not_make_a_hostile_answer) {
  std::string text = "{";
  for (int i = 0; i < 5000; ++i) text += (i ? ",\"f" : "\"f") + std::to_string(i) + "\":1";
  EXPECT_LE(refused(text + "}").size(), 100u);
}

TEST(decode, every_truncation_and_every_changed_byte_is_survived) {
  auto full = with(R"("note":"àè\u00e9","counts":{"a":1},"draft":[1.5e3,{"x":null}])");
  for (std::size_t i = 0; i < full.size(); ++i) {
    EXPECT_FALSE(json::decode<Contact>(full.substr(0, i)));
    for (char c : {'\0', '"', '\\', '{', ']', '\xff', '9', ','}) {
      auto changed = full;
      changed[i] = c;
      (void)json::decode<Contact>(changed);
    }
  }
}

struct Filter {
  std::optional<int> limit;
  std::vector<Channel> channel;
  Date date;
  std::optional<bool> open;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (limit, channel, date, open))

TEST(decode, parameters_are_read_by_the_same_contract) {
  std::vector<std::pair<std::string, std::string>> pairs{{"limit", "20"}, {"channel", "desk"}, {"channel", "phone"}, {"date", "2022-06-30"}, {"open", "true"}};
  auto filter = json::decode_params<Filter>(pairs);
  ASSERT_TRUE(filter) << filter.error().fields.at(0).pointer;
  EXPECT_EQ(filter->limit, 20);
  EXPECT_EQ(filter->channel, (std::vector{Channel::desk, Channel::phone}));
  EXPECT_EQ(filter->open, true);
}

TEST(decode, a_wrong_parameter_is_named_with_a_question_mark) {
  std::vector<std::pair<std::string, std::string>> pairs{{"limit", "2x"}, {"channel", "fax"}, {"date", "a"}, {"date", "b"}, {"open", "1"}, {"x", ""}};
  auto filter = json::decode_params<Filter>(pairs);
  ASSERT_FALSE(filter);
  std::vector<std::string> all;
  for (auto const& f : filter.error().fields) all.push_back(f.pointer + " " + f.code);
  EXPECT_EQ(all, (Codes{"?limit type", "?channel enum", "?date repeated", "?open type", "?x unknown"}));
}

}  // namespace raccordo::json_test
