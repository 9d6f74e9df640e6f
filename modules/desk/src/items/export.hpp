// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "items/lists.hpp"

namespace raccordo::desk {

void add_desk_export(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::desk
