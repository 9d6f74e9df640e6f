// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/time.hpp>

namespace raccordo::json {

/// RFC 3339: "2026-11-21T09:30:00Z", up to six decimals, or an offset such as +01:00. No leap seconds.
std::optional<Instant> parse_instant(std::string_view text);

}  // namespace raccordo::json
