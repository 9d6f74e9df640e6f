// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <platform/embedded.hpp>
#include <platform/result.hpp>

namespace raccordo {

/// One schema step of a module.
using MigrationText = EmbeddedText;
/// The steps of one module, in order.
struct MigrationSet {
  std::string_view module;
  std::span<MigrationText const> steps;
};

}  // namespace raccordo

namespace raccordo::db {

class Database;

/// State of the schema against what this binary carries.
struct SchemaState {
  enum class Why { fine, unreadable, half_done, altered, newer };
  std::vector<std::string> pending;  ///< "territory/0001_bodies.sql" in order
  std::string refusal;               ///< why this database must not be used, Italian; empty if fine
  Why why = Why::fine;               ///< the same, for programs
  std::string step;                  ///< the one that is half-done or altered
  std::size_t applied = 0;           ///< steps found in the database, also unknown ones; 0: nothing was ever there
};
/// Only looks: an empty database stays empty.
SchemaState schema_state(Database& database, std::span<MigrationSet const> sets);
/// Applies what is pending, one transaction per step, each preceded by a committed mark, so that an interrupted step is seen.
Result<std::vector<std::string>> migrate(Database& database, std::span<MigrationSet const> sets);

}  // namespace raccordo::db
