// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <rapidcheck/gtest.h>
#include <platform/json.hpp>

// Whatever fields of a body are wrong, exactly those are named, each by the pointer that leads to it.
namespace raccordo::json_naming_test {

struct Need {
  std::string area;
  int weight = 0;
};
BOOST_DESCRIBE_STRUCT(Need, (), (area, weight))
struct Sheet {
  std::string municipality;
  Date day;
  std::vector<Need> needs;
  std::map<std::string, int> counts;
};
BOOST_DESCRIBE_STRUCT(Sheet, (), (municipality, day, needs, counts))
inline constexpr auto constraints(json::Of<Sheet>) { return json::table(json::field<&Sheet::municipality>().matching(json::patterns::istat_code)); }

/// A value, wrong when its turn has come; the pointer is then expected.
struct Writer {
  std::vector<std::string> expected;
  std::string value(std::string const& good, std::string const& bad, std::string const& pointer) {
    if (*rc::gen::weightedElement<bool>({{3, false}, {1, true}})) {
      expected.push_back(pointer);
      return bad;
    }
    return good;
  }
};

std::string escaped(std::string const& key) {
  std::string out;
  for (char c : key) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return out;
}

RC_GTEST_PROP(JsonNaming, leads_to_exactly_the_wrong_fields, ()) {
  Writer w;
  std::string text = R"({"municipality":)" + w.value("\"006193\"", *rc::gen::element<std::string>("\"6193\"", "6193", "null", "[]"), "/municipality");
  text += R"(,"day":)" + w.value("\"2022-06-30\"", *rc::gen::element<std::string>("\"2022-02-31\"", "\"30/06/2022\"", "5"), "/day");
  text += ",\"needs\":[";
  auto needs = *rc::gen::inRange(0, 6);
  for (int i = 0; i < needs; ++i) {
    auto at = "/needs/" + std::to_string(i);
    text += std::string(i ? "," : "") + "{\"area\":" + w.value("\"casa\"", "{}", at + "/area");
    text += ",\"weight\":" + w.value("3", *rc::gen::element<std::string>("1.5", "\"x\"", "2147483648"), at + "/weight") + "}";
  }
  text += "],\"counts\":{";
  auto keys = *rc::gen::unique<std::vector<std::string>>(rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab~/\"\\ "))));
  for (std::size_t i = 0; i < std::min<std::size_t>(keys.size(), 8); ++i) {
    if (i) text += ',';
    json::append_text(text, keys[i]);
    text += ":" + w.value("1", "true", "/counts/" + escaped(keys[i]));
  }
  auto sheet = json::decode<Sheet>(text + "}}");
  RC_ASSERT(sheet.has_value() == w.expected.empty());
  std::vector<std::string> named;
  if (!sheet)
    for (auto const& field : sheet.error().fields) named.push_back(field.pointer);
  RC_ASSERT(named == w.expected);
}

RC_GTEST_PROP(Ids, stand_in_the_order_of_their_moments, (std::uint32_t seed)) {
  SeededRandom random(seed);
  auto moments = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 7'000'000'000'000'000));
  std::ranges::sort(moments);
  std::vector<std::string> ids;
  for (auto us : moments) ids.push_back(make_uuid_v7({us}, random).text());
  for (std::size_t i = 1; i < ids.size(); ++i) RC_ASSERT(moments[i - 1] == moments[i] || ids[i - 1] < ids[i]);
}

}  // namespace raccordo::json_naming_test
