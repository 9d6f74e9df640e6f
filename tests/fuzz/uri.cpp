// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <platform/http.hpp>
#include <platform/json.hpp>
#include <platform/text.hpp>

#include "http/head.hpp"
#include "property.hpp"

// The parts of a request's first line and of its cookies, and the head of the answer, where a stranger's text could start a header.
namespace raccordo::fuzz {
namespace {

struct Filter {
  std::optional<int> limit;
  std::optional<Date> day;
  std::optional<std::vector<std::string>> area;
  std::optional<bool> open;
};
BOOST_DESCRIBE_STRUCT(Filter, (), (limit, day, area, open))
inline constexpr auto constraints(json::Of<Filter>) {
  return json::table(json::field<&Filter::limit>().range(1, 100), json::field<&Filter::area>().items(0, 3).matching(json::patterns::slug));
}

bool printable(std::string_view text) {
  return text::first_invalid_utf8(text) == text.npos &&
         std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

void check_decoding(std::string_view text) {
  auto decoded = http::percent_decode(text);
  if (decoded) {
    require(printable(*decoded), "nothing but printable UTF-8 is decoded");
    require(http::percent_decode(http::percent_encode(*decoded)) == decoded, "what is encoded decodes to the same");
  }
  require(http::percent_decode(http::percent_encode(text)).has_value() == printable(text), "text is accepted exactly when it is printable");
}

void check_query(std::string_view text) {
  auto pairs = http::parse_query(text);
  if (!pairs) return;
  require(pairs->size() <= 100, "a query has a bounded number of names");
  std::string again;
  for (auto const& [name, value] : *pairs) {
    require(printable(name) && printable(value), "names and values are printable UTF-8");
    again += (again.empty() ? "" : "&") + http::percent_encode(name) + "=" + http::percent_encode(value);
  }
  require(http::parse_query(again) == pairs, "a query written again is the same");
  auto filter = json::decode_params<Filter>(*pairs);
  if (!filter) {
    require(!filter.error().fields.empty(), "the wrong parameter is named");
    for (auto const& field : filter.error().fields) require(field.pointer.starts_with('?'), "the place is a parameter");
  } else if (filter->limit) {
    require(*filter->limit >= 1 && *filter->limit <= 100, "the range is kept");
  }
}

void check_cookies(std::string_view text) {
  http::Request request{.headers = {{"cookie", std::string(text)}}};
  for (auto name : {"session", "", "a"}) {
    auto value = request.cookie(name);
    require(!value || (text.find(*value) != text.npos && value->find(';') == value->npos), "a cookie's value is a part of the header");
  }
}

void check_head(std::string_view text) {
  std::string quiet, hostile;
  http::Response response{.content_type = "text/plain", .headers = {{"Location", "x"}}};
  http::append_head(quiet, response, 5, {});
  response.content_type += text;
  response.headers[0].second = text;
  http::append_head(hostile, response, 5, {});
  require(std::count(hostile.begin(), hostile.end(), '\n') == std::count(quiet.begin(), quiet.end(), '\n'), "no text starts a header of its own");
  require(hostile.find("\r\n\r\n") == hostile.size() - 4, "the head ends once");
}

}  // namespace
}  // namespace raccordo::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto text = raccordo::fuzz::text_of(data, size);
  raccordo::fuzz::check_decoding(text);
  raccordo::fuzz::check_query(text);
  raccordo::fuzz::check_cookies(text);
  raccordo::fuzz::check_head(text);
  return 0;
}
