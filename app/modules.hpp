// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include <platform/english.hpp>
#include <platform/migrations.hpp>

namespace raccordo {

/// The schema of every module, lower ones first: the order in which it is built and upgraded.
std::vector<MigrationSet> all_migrations();
/// The English of every module's problems.
English all_english();

}  // namespace raccordo
