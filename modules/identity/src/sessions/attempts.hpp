// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>

#include <platform/db.hpp>

// Attempts to enter with a name, whether anybody has it or not, and with the second factor of an account. An attempt is counted before
// what was typed is looked at, so that many at once try no more than one after the other.
namespace raccordo::identity {

inline constexpr int attempts_allowed = 5;
inline constexpr auto lock_time = std::chrono::minutes(15);

enum class AttemptAt { login, second_factor };

/// `name`: the username typed, or the account's identifier. too_many "locked-out" when the name is locked; otherwise the attempt counts as failed until forget_attempts.
Result<void> count_attempt(db::Tx& tx, AttemptAt where, std::string_view name);
Result<void> forget_attempts(db::Tx& tx, AttemptAt where, std::string_view name);
/// Until when nobody enters with that name; nothing when it is not locked.
std::optional<Instant> locked_until(db::Tx& tx, std::string_view username);

}  // namespace raccordo::identity
