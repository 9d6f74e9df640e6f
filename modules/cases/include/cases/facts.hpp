// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace raccordo::cases::facts {

/// Somebody of the team took it: a case is open. Subject: the case; thread: the contact. Payload: v, desk_id.
inline constexpr std::string_view case_opened = "case.opened";
/// A coordinator gave it to somebody. Payload: v, worker_id, before_id?.
inline constexpr std::string_view case_assigned = "case.assigned";
/// A colleague asks to work on it. Payload: v, request_id, role.
inline constexpr std::string_view case_join_asked = "case.join_asked";
/// Payload: v, request_id, account_id, role.
inline constexpr std::string_view case_joined = "case.joined";
/// Payload: v, request_id.
inline constexpr std::string_view case_join_refused = "case.join_refused", case_join_withdrawn = "case.join_withdrawn";
/// A member has left, or was let go by another. Payload: v, account_id.
inline constexpr std::string_view case_left = "case.left";
/// It is offered to another body, which takes it over, or does not. Payload: v, transfer_id, reason, from_body_id, to_body_id.
inline constexpr std::string_view case_transfer_proposed = "case.transfer_proposed", case_transferred = "case.transferred",
                                  case_transfer_refused = "case.transfer_refused", case_transfer_withdrawn = "case.transfer_withdrawn";
/// Payload: v, goal_id, action_id?, state?.
inline constexpr std::string_view case_goal_set = "case.goal_set", case_goal_changed = "case.goal_changed", case_action_set = "case.action_set",
                                  case_action_changed = "case.action_changed";
/// The work on it changed. Payload: v, version, changed (names of the fields).
inline constexpr std::string_view case_updated = "case.updated";
/// Payload: v, outcome.
inline constexpr std::string_view case_closed = "case.closed";
/// A whole load passes on. Subject: the handover. Payload: v, handover_id, from_id, on_day, cases.
inline constexpr std::string_view handover_planned = "handover.planned", handover_undone = "handover.undone", handover_done = "handover.done";
/// Somebody is away. Subject: the absence. Payload: v, account_id, from, to, cover_id?.
inline constexpr std::string_view absence_noted = "absence.noted";
/// Payload: v, account_id.
inline constexpr std::string_view absence_withdrawn = "absence.withdrawn";
/// Payload: v.
inline constexpr std::string_view case_reopened = "case.reopened";

}  // namespace raccordo::cases::facts
