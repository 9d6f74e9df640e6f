// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

#include <platform/facts.hpp>

namespace raccordo::identity::facts {

using namespace raccordo::facts;  // or this namespace would hide it from the rest of the module

/// Subject: the account. Payload: v.
inline constexpr std::string_view account_created = "account.created";
/// Payload: v, changed (names of the fields).
inline constexpr std::string_view account_changed = "account.changed";
/// Subject: the account. Payload: v. By themselves, and the last by an administrator.
inline constexpr std::string_view second_factor_set = "account.second_factor_set";
inline constexpr std::string_view recovery_code_used = "account.recovery_code_used";
inline constexpr std::string_view recovery_codes_renewed = "account.recovery_codes_renewed";
inline constexpr std::string_view second_factor_reset = "account.second_factor_reset";
/// Subject: the mandate. Payload: v, role, body_id, team_id?, valid_from, valid_to?.
inline constexpr std::string_view mandate_granted = "mandate.granted";
/// Payload: v, valid_to.
inline constexpr std::string_view mandate_ended = "mandate.ended";

}  // namespace raccordo::identity::facts
