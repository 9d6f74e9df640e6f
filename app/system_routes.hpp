// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include <platform/api.hpp>
#include <platform/settings.hpp>

namespace raccordo {

struct System {
  db::Database& database;
  settings::Demo demo;
  std::string const& description;  ///< complete by the time of the first request
};
/// What the server says of itself: GET /status and GET /openapi.json.
void add_system_routes(api::Api& api, System system);

}  // namespace raccordo
