// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string_view>

namespace raccordo::funds::facts {

/// A line was made, or its amount changed. Subject: the line. Payload: v, version, amount_cents.
inline constexpr std::string_view line_set = "budget.line_set";

}  // namespace raccordo::funds::facts
