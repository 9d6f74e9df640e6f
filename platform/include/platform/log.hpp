// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <variant>

// Operational log: one JSON object per line on standard error. Never personal data, never bodies or query strings;
// what a person did is a row in the database, not a line here.
namespace raccordo::log {

enum class Level { debug, info, warning, error };

struct Field {
  std::string_view name;
  std::variant<std::string_view, std::int64_t> value;
};

/// Lines below this level are not written; info at start.
void threshold(Level level);
/// `event` is stable and kebab-case: log::write(Level::warning, "rate-limited", {{"route", path}});
void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});

}  // namespace raccordo::log
