// SPDX-License-Identifier: EUPL-1.2
#include "http/head.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace raccordo::http {

namespace {
/// Scripts, styles and requests only from ourselves, nothing inline, never inside another page's frame. `data:` images are the
/// icons of Bootstrap's own style sheet.
constexpr std::string_view security =
    "Content-Security-Policy: default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'\r\n"
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), microphone=(), geolocation=()\r\n";

/// "Date: Sat, 21 Nov 2026 09:30:00 GMT", made once a second in each thread.
std::string_view date_header() {
  thread_local std::time_t made = 0;
  thread_local char text[64];
  thread_local std::size_t size = 0;
  auto now = std::time(nullptr);
  if (now != made) {
    std::tm parts{};
    gmtime_r(&now, &parts);
    size = std::strftime(text, sizeof text, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts);
    made = now;
  }
  return {text, size};
}
void append_number(std::string& out, std::uint64_t n) {
  char buffer[24];
  out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, n).ptr);
}
/// Line ends in a value would start a header of somebody else's choosing.
void append_value(std::string& out, std::string_view value) {
  for (char c : value) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
  }
}
bool has(Response const& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(), [&](auto const& h) { return h.first == name; });
}
}  // namespace

void append_head(std::string& out, Response const& response, std::optional<std::uint64_t> length, HeadOptions options) {
  out += "HTTP/1.1 ";
  append_number(out, static_cast<std::uint64_t>(response.status));
  out += ' ';
  out += reason_text(response.status);
  out += "\r\n";
  out += date_header();
  if (!response.content_type.empty()) {
    out += "Content-Type: ";
    append_value(out, response.content_type);
    out += "\r\n";
  }
  if (length) {
    out += "Content-Length: ";
    append_number(out, *length);
    out += "\r\n";
  }
  if (!options.keep_alive) out += "Connection: close\r\n";
  else if (options.old_client) out += "Connection: keep-alive\r\n";
  if (!has(response, "Cache-Control")) out += "Cache-Control: no-store\r\n";
  for (auto const& [name, value] : response.headers) {
    append_value(out, name);
    out += ": ";
    append_value(out, value);
    out += "\r\n";
  }
  out += security;
  if (options.hsts) out += "Strict-Transport-Security: max-age=31536000\r\n";
  out += "\r\n";
}

}  // namespace raccordo::http
