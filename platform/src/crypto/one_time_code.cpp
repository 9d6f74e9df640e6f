// SPDX-License-Identifier: EUPL-1.2
#include <liboath/oath.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <platform/http.hpp>
#include <platform/one_time_code.hpp>

namespace raccordo::one_time_code {
namespace {

constexpr unsigned seconds_per_step = 30, digits = 6;

void begin() {
  static int const ready = oath_init();
  if (ready != OATH_OK) throw std::runtime_error(std::string("liboath does not begin: ") + oath_strerror(ready));
}

std::time_t seconds(Instant at) { return static_cast<std::time_t>(at.us / 1'000'000); }

}  // namespace

std::string make_secret(Random& random) {
  std::array<std::uint8_t, 20> bytes{};
  random.fill(bytes);
  return {bytes.begin(), bytes.end()};
}

std::string base32(std::string_view secret) {
  begin();
  char* text = nullptr;
  std::size_t length = 0;
  if (int const done = oath_base32_encode(secret.data(), secret.size(), &text, &length); done != OATH_OK)
    throw std::runtime_error(std::string("base32: ") + oath_strerror(done));
  std::unique_ptr<char, decltype(&std::free)> const owned(text, &std::free);
  return {text, length};
}

std::string address(std::string_view secret, std::string_view issuer, std::string_view account) {
  auto const name = http::percent_encode(issuer);
  return "otpauth://totp/" + name + ":" + http::percent_encode(account) + "?secret=" + base32(secret) + "&issuer=" + name +
         "&algorithm=SHA1&digits=6&period=30";
}

std::string code_at(std::string_view secret, Instant at) {
  begin();
  std::array<char, digits + 1> code{};
  if (int const done = oath_totp_generate(secret.data(), secret.size(), seconds(at), seconds_per_step, 0, digits, code.data()); done != OATH_OK)
    throw std::runtime_error(std::string("a one-time code: ") + oath_strerror(done));
  return code.data();
}

std::optional<std::int64_t> step_of(std::string_view code, std::string_view secret, Instant at) {
  begin();
  auto const digit = [](char c) { return c >= '0' && c <= '9'; };
  if (code.size() != digits || !std::ranges::all_of(code, digit)) return std::nullopt;
  int position = 0;
  std::uint64_t step = 0;
  auto const found = oath_totp_validate3(secret.data(), secret.size(), seconds(at), seconds_per_step, 0, 1, &position, &step, std::string(code).c_str());
  if (found < 0) return std::nullopt;
  return static_cast<std::int64_t>(step);
}

}  // namespace raccordo::one_time_code
