// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <platform/one_time_code.hpp>

namespace raccordo::one_time_code_test {
namespace {

constexpr std::int64_t second = 1'000'000;
Instant at(std::int64_t seconds) { return {seconds * second}; }

// RFC 6238, appendix B, the rows of SHA-1: the last six of its eight digits.
TEST(OneTimeCode, is_that_of_rfc_6238) {
  std::string_view const secret = "12345678901234567890";
  EXPECT_EQ(one_time_code::code_at(secret, at(59)), "287082");
  EXPECT_EQ(one_time_code::code_at(secret, at(1111111109)), "081804");
  EXPECT_EQ(one_time_code::code_at(secret, at(1111111111)), "050471");
  EXPECT_EQ(one_time_code::code_at(secret, at(1234567890)), "005924");
  EXPECT_EQ(one_time_code::code_at(secret, at(2000000000)), "279037");
}

TEST(OneTimeCode, is_taken_one_step_early_or_late_and_says_which_step_it_is) {
  std::string_view const secret = "12345678901234567890";
  auto const code = one_time_code::code_at(secret, at(1111111111));
  std::int64_t const step = 1111111111 / 30;
  for (auto drift : {-30, 0, 30}) EXPECT_EQ(one_time_code::step_of(code, secret, at(1111111111 + drift)), step) << drift;
  EXPECT_FALSE(one_time_code::step_of(code, secret, at(1111111111 + 90)));
  EXPECT_FALSE(one_time_code::step_of(code, secret, at(1111111111 - 90)));
  for (auto other : {"", "05047", "0504711", "05047a", "-50471", "٠٥٠٤٧١"}) EXPECT_FALSE(one_time_code::step_of(other, secret, at(1111111111))) << other;
}

TEST(OneTimeCode, has_a_secret_that_applications_read) {
  SystemRandom random;
  auto const secret = one_time_code::make_secret(random);
  EXPECT_EQ(secret.size(), 20u);
  EXPECT_NE(secret, one_time_code::make_secret(random));
  EXPECT_EQ(one_time_code::base32("12345678901234567890"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");  // RFC 4648
  EXPECT_EQ(one_time_code::address("12345678901234567890", "Raccordo Crema", "anna.b"),
            "otpauth://totp/Raccordo%20Crema:anna.b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Raccordo%20Crema&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace raccordo::one_time_code_test
