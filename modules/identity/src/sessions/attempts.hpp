// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>

#include <platform/db.hpp>

// Attempts to enter with a name, whether anybody has it or not. An attempt is counted before the password is looked at, so that
// many at once try no more passwords than one after the other.
namespace raccordo::identity {

inline constexpr int attempts_allowed = 5;
inline constexpr auto lock_time = std::chrono::minutes(15);

/// too_many "locked-out" when the name is locked; otherwise the attempt counts as failed until forget_attempts.
Result<void> count_attempt(db::Tx& tx, std::string_view username);
Result<void> forget_attempts(db::Tx& tx, std::string_view username);
/// Until when nobody enters with that name; nothing when it is not locked.
std::optional<Instant> locked_until(db::Tx& tx, std::string_view username);

}  // namespace raccordo::identity
