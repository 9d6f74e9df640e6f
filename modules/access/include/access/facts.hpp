// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <platform/describe.hpp>
#include <platform/id.hpp>

namespace raccordo::access::facts {

/// A need was written down. Subject: the contact; thread: the same id. Payload: v, function, certainty, desk_id?, preparing_body_id?,
/// deciding_body_id?, due_on?, urgent, anonymous.
inline constexpr std::string_view contact_recorded = "contact.recorded";
struct Recorded {
  int v = 1;
  std::string function, certainty;
  std::optional<Uuid> desk_id, preparing_body_id, deciding_body_id;
  std::optional<Date> due_on;
  bool urgent = false, anonymous = false;
};
BOOST_DESCRIBE_STRUCT(Recorded, (), (v, function, certainty, desk_id, preparing_body_id, deciding_body_id, due_on, urgent, anonymous))
/// What was told was corrected. Payload: v, version, changed (names of the fields).
inline constexpr std::string_view contact_corrected = "contact.corrected";
/// The person was shown to a service. Payload: v, offer_id, capacity (the room that was known).
inline constexpr std::string_view contact_oriented = "contact.oriented";
/// The receipt was made for the citizen. Payload: v.
inline constexpr std::string_view receipt_printed = "contact.receipt_printed";

}  // namespace raccordo::access::facts
