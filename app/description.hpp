// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>

#include <platform/api.hpp>

namespace raccordo {

/// OpenAPI of the registered routes, with what this product says of itself; the same text for the same routes.
std::string describe_api(api::Api const& api);

}  // namespace raccordo
