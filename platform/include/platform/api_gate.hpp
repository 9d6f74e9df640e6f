// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <string>

#include <platform/api_route.hpp>
#include <platform/facts.hpp>
#include <platform/http.hpp>

// Who may come in through a route, and how often.
namespace raccordo::api {

/// Who comes in. `rate_key` names the party for the rate limit (a session); empty: the peer's address counts.
struct Admission {
  std::shared_ptr<void const> principal;
  std::string rate_key;
  facts::Actor actor{};
};
using Gate = std::function<Result<Admission>(http::Request const&, RouteInfo const&)>;

/// Requests per minute; 0 switches a limit off.
struct RateLimits {
  int per_address = 600;
  int per_principal = 6000;
};

}  // namespace raccordo::api
