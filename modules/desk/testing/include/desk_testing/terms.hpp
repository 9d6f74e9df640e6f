// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include <desk/desk.hpp>

namespace raccordo {
std::span<MigrationText const> desk_migrations();
}

namespace raccordo::desk::testing {

/// The terms shipped with this source tree.
void given_the_terms(db::Database& database);

}  // namespace raccordo::desk::testing
