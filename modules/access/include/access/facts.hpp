// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <platform/describe.hpp>
#include <platform/id.hpp>

namespace raccordo::access::facts {

/// A need was written down. Subject: the contact; thread: the same id. Payload: v, function, certainty, desk_id?, preparing_body_id?,
/// deciding_body_id?, due_on?, urgent, anonymous, reported?.
inline constexpr std::string_view contact_recorded = "contact.recorded";
struct Recorded {
  int v = 1;
  std::string function, certainty;
  std::optional<Uuid> desk_id, preparing_body_id, deciding_body_id;
  std::optional<Date> due_on;
  bool urgent = false, anonymous = false;
  std::optional<bool> reported{};  ///< by a third party; absent in what was recorded before reports were kept
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (v, function, certainty, desk_id, preparing_body_id, deciding_body_id, due_on, urgent, anonymous, reported))
/// What was told was corrected. Payload: v, version, changed (names of the fields).
inline constexpr std::string_view contact_corrected = "contact.corrected";
/// Who reported was written or put right: never who. Payload: v, version.
inline constexpr std::string_view report_written = "contact.report_written";
struct ReportWritten {
  int v = 1;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReportWritten, (), (v, version))
/// The person was shown to a service. Payload: v, offer_id, capacity (the room that was known).
inline constexpr std::string_view contact_oriented = "contact.oriented";
/// A person was sent to another node, and what became of it. Subject: the referral; thread: the contact; section: social.
inline constexpr std::string_view referral_sent = "referral.sent";
inline constexpr std::string_view referral_accepted = "referral.accepted";
inline constexpr std::string_view referral_refused = "referral.refused";
inline constexpr std::string_view referral_expired = "referral.expired";
inline constexpr std::string_view referral_withdrawn = "referral.withdrawn";
/// The person of a refused or expired one has another answer.
inline constexpr std::string_view referral_resolved = "referral.resolved";
struct ReferralPayload {
  int v = 1;
  Uuid to_body_id;
  std::optional<Uuid> offer_id;
  std::optional<Date> due_on;         ///< of the answer; only when it is sent
  std::optional<std::string> reason;  ///< of a refusal
};
BOOST_DESCRIBE_STRUCT(ReferralPayload, (), (v, to_body_id, offer_id, due_on, reason))
/// What was needed and not had. Subject: the referral that was refused.
inline constexpr std::string_view need_unmet = "need.unmet";
struct UnmetNeed {
  int v = 1;
  std::string function, reason;
  std::optional<std::string> type_code;
  std::optional<Uuid> offer_id;
};
BOOST_DESCRIBE_STRUCT(UnmetNeed, (), (v, function, reason, type_code, offer_id))
/// The receipt was made for the citizen. Payload: v.
inline constexpr std::string_view receipt_printed = "contact.receipt_printed";

}  // namespace raccordo::access::facts
