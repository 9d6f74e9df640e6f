// SPDX-License-Identifier: EUPL-1.2
#include <platform/json_encode.hpp>

#include <charconv>
#include <cmath>

namespace raccordo::json {

namespace {
/// 0: copy as it is; otherwise the letter after the backslash, 'u' meaning a numeric escape.
constexpr auto escapes = [] {
  std::array<char, 256> table{};
  for (int c = 0; c < 0x20; ++c) table[static_cast<std::size_t>(c)] = 'u';
  table['\b'] = 'b';
  table['\f'] = 'f';
  table['\n'] = 'n';
  table['\r'] = 'r';
  table['\t'] = 't';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();
constexpr char hex[] = "0123456789abcdef";
}  // namespace

void append_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t copied = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    char escape = escapes[c];
    if (escape == 0) continue;
    out.append(text, copied, i - copied);
    copied = i + 1;
    out += '\\';
    out += escape;
    if (escape == 'u') {
      out += "00";
      out += hex[c >> 4];
      out += hex[c & 15];
    }
  }
  out.append(text, copied);
  out += '"';
}

void append_integer(std::string& out, std::int64_t value) {
  char buffer[24];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

void append_number(std::string& out, double value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  char buffer[32];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

void append_instant(std::string& out, Instant at) {
  out += '"';
  out += utc_iso(at);
  out += '"';
}
void append_date(std::string& out, Date day) {
  out += '"';
  out += day.iso();
  out += '"';
}

void append_uuid(std::string& out, Uuid const& id) {
  char text[38];
  std::size_t n = 0;
  text[n++] = '"';
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text[n++] = '-';
    text[n++] = hex[id.bytes[i] >> 4];
    text[n++] = hex[id.bytes[i] & 15];
  }
  text[n++] = '"';
  out.append(text, n);
}

std::string pretty(std::string_view compact) {
  std::string out;
  std::size_t depth = 0;
  bool quoted = false;
  auto line = [&] {
    out += '\n';
    out.append(depth * 2, ' ');
  };
  for (std::size_t i = 0; i < compact.size(); ++i) {
    char c = compact[i];
    if (quoted) {
      out += c;
      if (c == '\\' && i + 1 < compact.size()) out += compact[++i];
      else if (c == '"') quoted = false;
      continue;
    }
    bool empty = (c == '{' || c == '[') && i + 1 < compact.size() && (compact[i + 1] == '}' || compact[i + 1] == ']');
    if (empty) {
      out += c;
      out += compact[++i];
    } else if (c == '{' || c == '[') {
      out += c;
      ++depth;
      line();
    } else if (c == '}' || c == ']') {
      if (depth > 0) --depth;
      line();
      out += c;
    } else if (c == ',') {
      out += c;
      line();
    } else if (c == ':') out += ": ";
    else {
      out += c;
      quoted = c == '"';
    }
  }
  return out;
}

}  // namespace raccordo::json
