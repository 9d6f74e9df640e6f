// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <platform_testing/http.hpp>

// Coming into a demonstration that the real program serves.
namespace raccordo::testing {

/// Who asks: what the door gave at the login.
struct Session {
  std::string cookie, csrf_token;
  http::Pairs headers() const { return {{"Cookie", cookie}, {"X-CSRF-Token", csrf_token}}; }
};
/// Enters as the first that the door offers with that role or that name.
Session enter_demo(unsigned short port, std::string const& who);

}  // namespace raccordo::testing
