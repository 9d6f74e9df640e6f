// SPDX-License-Identifier: EUPL-1.2
#include "json/instant.hpp"

namespace raccordo::json {

namespace {
std::optional<int> two(std::string_view t, std::size_t at) {
  if (at + 2 > t.size() || t[at] < '0' || t[at] > '9' || t[at + 1] < '0' || t[at + 1] > '9') return {};
  return (t[at] - '0') * 10 + (t[at + 1] - '0');
}
/// Minutes east of UTC.
std::optional<int> offset_minutes(std::string_view zone) {
  if (zone == "Z") return 0;
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':') return {};
  auto hours = two(zone, 1), minutes = two(zone, 4);
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return {};
  return (zone[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
}
}  // namespace

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return {};
  auto date = Date::parse(text.substr(0, 10));
  auto hours = two(text, 11), minutes = two(text, 14), seconds = two(text, 17);
  if (!date || !hours || !minutes || !seconds || *hours > 23 || *minutes > 59 || *seconds > 59) return {};
  std::size_t at = 19;
  std::int64_t micros = 0;
  if (text[at] == '.') {
    auto first = ++at;
    std::int64_t scale = 100000;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at - first < 6; ++at, scale /= 10) micros += (text[at] - '0') * scale;
    if (at == first) return {};
  }
  auto offset = offset_minutes(text.substr(at));
  if (!offset) return {};
  std::int64_t days = std::chrono::sys_days(date->ymd()).time_since_epoch().count();
  std::int64_t since = ((days * 24 + *hours) * 60 + *minutes - *offset) * 60 + *seconds;
  return Instant{since * 1'000'000 + micros};
}

}  // namespace raccordo::json
