// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform/http.hpp>

namespace raccordo::identity {

inline constexpr std::string_view session_cookie = "raccordo_session";

/// Without an age it lives until the browser closes; the server ends it earlier.
inline http::Cookie cookie_of(std::string token, bool secure) {
  return {.name = std::string(session_cookie), .value = std::move(token), .max_age_seconds = {}, .secure = secure};
}
inline http::Cookie forgotten_cookie(bool secure) { return {.name = std::string(session_cookie), .value = {}, .max_age_seconds = 0, .secure = secure}; }

}  // namespace raccordo::identity
