// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

// Subject of all: the file. Sums and words stay in the file.
namespace raccordo::benefits::facts {

inline constexpr std::string_view opened = "file.opened";      ///< Payload: v, type.
inline constexpr std::string_view prepared = "file.prepared";  ///< Payload: v, version.
inline constexpr std::string_view proposed = "file.proposed";  ///< To the body that decides. Payload: v, due_on.
inline constexpr std::string_view asked = "file.asked";        ///< The officer asks for more: the term pauses. Payload: v.
inline constexpr std::string_view answered = "file.answered";  ///< Payload: v, due_on.
inline constexpr std::string_view noticed = "file.noticed";    ///< Notice of reasons, art. 10-bis L. 241/1990: the term pauses. Payload: v.
inline constexpr std::string_view observed = "file.observed";  ///< What the person answered is written down. Payload: v, due_on.
inline constexpr std::string_view decided = "file.decided";    ///< Payload: v, kind.

}  // namespace raccordo::benefits::facts
