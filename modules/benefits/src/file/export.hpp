// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/benefits.hpp>

namespace raccordo::benefits {

/// The list of files, taken away.
void add_file_export(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::benefits
