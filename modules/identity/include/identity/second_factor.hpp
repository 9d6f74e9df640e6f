// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/contracts.hpp>

// The second factor of an account: codes of six digits from an authenticator application (RFC 6238), and recovery codes on paper for
// who has lost the telephone. Asked of whoever can read what people told; the others may choose it.
namespace raccordo::identity {

/// To begin. `code` proves that the present factor is at hand, and is needed only where there is one.
struct NewSecondFactor {
  std::optional<std::string> code;
};
BOOST_DESCRIBE_STRUCT(NewSecondFactor, (), (code))
inline constexpr auto constraints(json::Of<NewSecondFactor>) {
  return json::table(json::field<&NewSecondFactor::code>().length(6, 40).about("Of the present factor, or a recovery code.").sample("081804"));
}
/// Shown once; it counts from the first code on.
struct SecondFactorOffer {
  std::string secret;   ///< base32, for who types it
  std::string address;  ///< otpauth://…, for who photographs it
};
BOOST_DESCRIBE_STRUCT(SecondFactorOffer, (), (secret, address))

/// Six digits of the application; where it says so also a recovery code. Spaces and hyphens do not count.
struct SecondFactorCode {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(SecondFactorCode, (), (code))
inline constexpr auto constraints(json::Of<SecondFactorCode>) { return json::table(json::field<&SecondFactorCode::code>().length(1, 40).sample("081804")); }

/// Shown once: the database keeps only digests.
struct RecoveryCodes {
  std::vector<std::string> codes;  ///< "k3xr-9mdp-tq4w-7hfa", each good once
};
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))

struct SecondFactor {
  bool needed = false;           ///< by what this account may read today
  std::optional<Instant> since;  ///< absent: there is none
  std::int64_t recovery_codes_left = 0;
};
BOOST_DESCRIBE_STRUCT(SecondFactor, (), (needed, since, recovery_codes_left))

}  // namespace raccordo::identity
