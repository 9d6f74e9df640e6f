// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include <access/access.hpp>

namespace raccordo {
std::span<MigrationText const> access_migrations();
}

namespace raccordo::access::testing {

/// The legal bases shipped with this source tree.
void given_the_legal_bases(db::Database& database);

}  // namespace raccordo::access::testing
