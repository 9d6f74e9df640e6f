// SPDX-License-Identifier: EUPL-1.2
#include "application.hpp"

#include <territory/routes.hpp>

#include "description.hpp"
#include "system_routes.hpp"

namespace raccordo {

Application::Application(Foundation foundation) : api_(foundation.limits) {
  add_system_routes(api_, {foundation.database, foundation.demo, description_});
  territory::add_routes(api_, foundation.database, territory_);
  description_ = describe_api(api_);
}

}  // namespace raccordo
