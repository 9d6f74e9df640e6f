// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <platform/id.hpp>
#include <platform/time.hpp>

// Codes of six digits that an authenticator application and the server compute from one secret and the time (TOTP, RFC 6238, with
// SHA-1 and steps of 30 seconds: what every such application takes).
namespace raccordo::one_time_code {

/// 20 random bytes, the length RFC 4226 recommends. To be kept sealed: whoever has it makes codes.
std::string make_secret(Random& random);
/// In base32, as people type it where no camera can read it.
std::string base32(std::string_view secret);
/// "otpauth://totp/ISSUER:ACCOUNT?secret=…&issuer=ISSUER", for the drawing that a telephone reads.
std::string address(std::string_view secret, std::string_view issuer, std::string_view account);
/// The code of that instant, for tests and demonstrations.
std::string code_at(std::string_view secret, Instant at);
/// The step (30 seconds since 1970) whose code this is, among that of `at`, the one before and the one after: clocks drift, people are
/// slow. Nothing for any other text. A code must be taken once only: the caller keeps the last step and refuses all up to it.
std::optional<std::int64_t> step_of(std::string_view code, std::string_view secret, Instant at);

}  // namespace raccordo::one_time_code
