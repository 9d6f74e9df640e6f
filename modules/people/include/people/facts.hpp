// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace raccordo::people::facts {

/// What is known of a person was put right. Subject: the person. Payload: v, version, changed (names of the fields), never what stood in them.
inline constexpr std::string_view person_corrected = "person.corrected";

/// Somebody came to live in a household, or left it. Subject: the household; person: who; thread: the person on whose sheet it was written.
/// Payload: v, kind, day. Who lives with whom stays in the tables.
inline constexpr std::string_view household_joined = "household.joined";
inline constexpr std::string_view household_left = "household.left";

/// Two sheets of one person. Subject: the merge; person and thread: the sheet that is kept. Payload: v, other_id.
inline constexpr std::string_view merge_proposed = "merge.proposed";
inline constexpr std::string_view merged = "merge.joined";
inline constexpr std::string_view merge_refused = "merge.refused";
inline constexpr std::string_view merge_undone = "merge.undone";

}  // namespace raccordo::people::facts
