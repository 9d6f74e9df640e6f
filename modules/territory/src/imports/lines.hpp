// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <platform/result.hpp>

#include "imports/contracts.hpp"
#include "reference/rows.hpp"

// The lines of an import file, and the rows of the tables that they stand for. Memberships and delegations have the columns of
// area_members.csv and assignments.csv; a line of bodies carries a body and one of its dated names. A last column `operation`
// may be added: `withdraw` takes a row away that should never have been there; empty is the rule.
namespace raccordo::territory {

enum class Operation { put, withdraw };
BOOST_DESCRIBE_ENUM(Operation, put, withdraw)

template <class Row>
struct Wish {
  int line = 0;
  Row row{};
  Operation operation = Operation::put;
};

/// What a file asks for, row by row.
struct Wishes {
  std::vector<Wish<BodyRow>> bodies;
  std::vector<Wish<BodyNameRow>> body_names;
  std::vector<Wish<AreaMemberRow>> memberships;
  std::vector<Wish<AssignmentRow>> delegations;
};

/// Every fault of form is named with its line: invalid "csv", pointers "/csv/LINE/COLUMN".
Result<Wishes> read_lines(ImportKind kind, std::string_view csv);

/// The present rows as a file that, imported again, changes nothing.
std::string present_lines(ImportKind kind, Dataset const& rows);

/// A column's text as a file has it; nothing for an empty one.
inline std::optional<std::string> column_text(std::string const& value) { return value; }
inline std::optional<std::string> column_text(Date const& value) { return value.iso(); }
template <DescribedEnum E>
std::optional<std::string> column_text(E value) {
  return std::string(enum_text(value));
}
template <class T>
std::optional<std::string> column_text(std::optional<T> const& value) {
  return value ? column_text(*value) : std::nullopt;
}

}  // namespace raccordo::territory
