// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <tuple>

#include "imports/lines.hpp"

// What a file would change in the territory as it is. Pure: no database, no clock.
namespace raccordo::territory {

template <class Row>
struct RowChange {
  int line = 0;
  ImportChange change{};
  std::optional<Row> before, after;
};

struct Plan {
  std::tuple<std::vector<RowChange<BodyRow>>, std::vector<RowChange<BodyNameRow>>, std::vector<RowChange<AreaMemberRow>>, std::vector<RowChange<AssignmentRow>>,
             std::vector<RowChange<ControllerRow>>>
      changes;  ///< those of controllers follow from those of bodies, and are shown with them
  template <class Row>
  std::vector<RowChange<Row>>& of() {
    return std::get<std::vector<RowChange<Row>>>(changes);
  }
  template <class Row>
  std::vector<RowChange<Row>> const& of() const {
    return std::get<std::vector<RowChange<Row>>>(changes);
  }
};

/// Rows that the file does not name stay as they are. Refused, naming lines and rows: what incoherences() and gaps() find that was
/// not already so, one row on two lines, a withdrawal of what is not there, a body left without a name. Invalid "import-refused".
Result<Plan> plan_import(ImportKind kind, std::string_view csv, Dataset const& present);

}  // namespace raccordo::territory
