// SPDX-License-Identifier: EUPL-1.2
#include <platform/http.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace raccordo::http {

namespace {
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}
}  // namespace

std::string_view method_text(Method method) {
  constexpr std::array<std::string_view, 7> names{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
  return names[static_cast<std::size_t>(method)];
}

SpooledFile::~SpooledFile() { std::remove(path_.c_str()); }

std::string_view Request::header(std::string_view name) const {
  for (auto const& [key, value] : headers) {
    if (same_name(key, name)) return value;
  }
  return {};
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  auto rest = header("Cookie");
  while (!rest.empty()) {
    auto end = std::min(rest.find(';'), rest.size());
    auto pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
    auto equals = pair.find('=');
    if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
  }
  return {};
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  for (auto const& [key, value] : query) {
    if (key == name) return value;
  }
  return {};
}

Response& Response::set(std::string_view name, std::string value) {
  for (auto& [key, old] : headers) {
    if (same_name(key, name)) {
      old = std::move(value);
      return *this;
    }
  }
  headers.emplace_back(name, std::move(value));
  return *this;
}

Response json_response(std::string body, int status) { return {.status = status, .content_type = "application/json", .body = std::move(body)}; }
Response text_response(std::string body, int status) { return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(body)}; }
Response download(std::string body, std::string content_type, std::string_view file_name) {
  Response response{.content_type = std::move(content_type), .body = std::move(body)};
  std::string safe;
  for (char c : file_name) safe += (c > ' ' && c < 0x7F && c != '"' && c != '\\' && c != '/') ? c : '_';
  response.set("Content-Disposition", "attachment; filename=\"" + safe + "\"");
  return response;
}

std::string set_cookie_text(Cookie const& cookie) {
  std::string text = cookie.name + "=" + cookie.value + "; Path=" + cookie.path + "; HttpOnly; SameSite=Strict";
  if (cookie.max_age_seconds) text += "; Max-Age=" + std::to_string(*cookie.max_age_seconds);
  if (cookie.secure) text += "; Secure";
  return text;
}

}  // namespace raccordo::http
