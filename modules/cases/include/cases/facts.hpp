// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace raccordo::cases::facts {

/// Somebody of the team took it: a case is open. Subject: the case; thread: the contact. Payload: v, desk_id.
inline constexpr std::string_view case_opened = "case.opened";
/// The work on it changed. Payload: v, version, changed (names of the fields).
inline constexpr std::string_view case_updated = "case.updated";
/// Payload: v, outcome.
inline constexpr std::string_view case_closed = "case.closed";
/// Payload: v.
inline constexpr std::string_view case_reopened = "case.reopened";

}  // namespace raccordo::cases::facts
