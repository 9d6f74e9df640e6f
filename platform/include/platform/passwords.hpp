// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

#include <platform/result.hpp>

namespace raccordo {

/// Argon2id, one lane. 19 MiB and two rounds is OWASP's first recommendation; libsodium's presets of 64-256 MiB would be our whole
/// memory budget at the second login. Two computations at once at most: the others wait their turn.
/// One object for the whole server, or the limit means nothing. Call it outside of write closures: a hash takes some 20 ms.
class Passwords {
 public:
  struct Cost {
    unsigned long long rounds = 2;
    std::size_t memory = 19u * 1024 * 1024;  ///< bytes
  };
  /// The least libsodium accepts; for tests and demonstrations with thousands of accounts.
  static constexpr Cost cheapest{1, 8192};

  explicit Passwords(Cost cost);
  Passwords() : Passwords(Cost{}) {}

  /// "$argon2id$v=19$m=19456,t=2,p=1$…": the salt and the cost are inside.
  Result<std::string> hash(std::string_view password);
  /// For an account that does not exist (or has no password) pass nothing: the same work is done, so that time does not tell.
  bool verify(std::optional<std::string_view> stored, std::string_view password);
  /// The stored hash was made with another cost: hash again now that the password is at hand.
  bool needs_rehash(std::string_view stored) const;

 private:
  Cost cost_;
  std::counting_semaphore<2> at_once_{2};
  std::string nobody_;
};

}  // namespace raccordo
