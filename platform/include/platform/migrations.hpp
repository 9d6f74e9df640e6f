// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string_view>

namespace raccordo {

/// One schema step of a module, embedded in the binary: "0001_bodies.sql" and its text.
struct MigrationText {
  std::string_view name;
  std::string_view sql;
};
/// The steps of one module, in order.
struct MigrationSet {
  std::string_view module;
  std::span<MigrationText const> steps;
};

}  // namespace raccordo
