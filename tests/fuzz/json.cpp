// SPDX-License-Identifier: EUPL-1.2
#include <platform/json.hpp>
#include <platform/text.hpp>

#include "property.hpp"

// Bodies of requests. What is accepted can be written and read again without a change; what is refused says where.
namespace raccordo::fuzz {
namespace {

enum class Channel { desk, phone };
BOOST_DESCRIBE_ENUM(Channel, desk, phone)
struct Need {
  std::string area;
  int weight = 0;
};
BOOST_DESCRIBE_STRUCT(Need, (), (area, weight))
struct Contact {
  std::optional<std::string> municipality;
  std::optional<Channel> channel;
  std::optional<Date> day;
  std::optional<std::int64_t> cents;
  std::optional<bool> urgent;
  std::optional<std::vector<Need>> needs;
  std::optional<json::Nullable<std::string>> note;
  std::optional<std::map<std::string, int>> counts;
  std::optional<Uuid> case_id;
  std::optional<double> share;
  std::optional<Instant> at;
  std::optional<json::Raw> draft;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (municipality, channel, day, cents, urgent, needs, note, counts, case_id, share, at, draft))
inline constexpr auto constraints(json::Of<Contact>) {
  return json::table(json::field<&Contact::municipality>().matching(json::patterns::istat_code), json::field<&Contact::cents>().range(0, 1000),
                     json::field<&Contact::needs>().items(1, 3), json::field<&Contact::note>().length(2, 5));
}

bool utf8(std::string_view text) { return text::first_invalid_utf8(text) == text.npos; }

void check_refusal(Problem const& problem) {
  require(problem.kind == ProblemKind::invalid, "a body that cannot be read is invalid");
  require(problem.code == "malformed" || problem.code == "invalid-input", "the code is one of two");
  require(problem.fields.empty() == (problem.code == "malformed"), "wrong fields are named, and only they");
  require(problem.fields.size() <= 100, "the answer does not grow with the input");
  for (auto const& field : problem.fields) {
    require(field.pointer.empty() || field.pointer.front() == '/', "the place is a JSON pointer");
    require(utf8(field.pointer) && utf8(field.message) && !field.message.empty() && !field.code.empty(), "the reason can be sent");
  }
}

void check_contract(std::string_view text) {
  auto contact = json::decode<Contact>(text);
  if (!contact) return check_refusal(contact.error());
  require(utf8(text), "what is not UTF-8 is never accepted");
  auto written = json::encode(*contact);
  require(utf8(written), "what is written is UTF-8");
  auto again = json::decode<Contact>(written);
  require(again.has_value(), "what is written can be read");
  require(json::encode(*again) == written, "what is read again is the same");
}

void check_any(std::string_view text) {
  auto any = json::decode<json::Raw>(text);
  if (!any) return check_refusal(any.error());
  require(utf8(text), "what is not UTF-8 is never accepted");
  auto again = json::decode<json::Raw>(any->text), indented = json::decode<json::Raw>(json::pretty(any->text));
  require(again && again->text == any->text, "any document is kept as it is");
  require(indented && indented->text == any->text, "indentation changes nothing");
}

}  // namespace
}  // namespace raccordo::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  raccordo::fuzz::check_contract(raccordo::fuzz::text_of(data, size));
  raccordo::fuzz::check_any(raccordo::fuzz::text_of(data, size));
  return 0;
}
