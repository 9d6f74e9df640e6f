// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "reference/rows.hpp"

// What must hold between the rows for the rule of competence to have one answer a day. Each fault names the rows.
namespace raccordo::territory {

struct Fault {
  std::string code;        ///< overlap, gap, unknown-code, dates, scope, team
  std::string message;     ///< Italian, names the rows by their codes and dates
  std::vector<int> lines;  ///< of the file being read; empty for rows that were already there
};

/// Line of a row in the file being read, 0 when it was already there.
template <class Row>
using LineOf = std::function<int(Row const&)>;

struct Lines {
  LineOf<BodyRow> body = [](auto const&) { return 0; };
  LineOf<BodyNameRow> body_name = [](auto const&) { return 0; };
  LineOf<AreaMemberRow> area_member = [](auto const&) { return 0; };
  LineOf<AssignmentRow> assignment = [](auto const&) { return 0; };
};

/// Dates that end before they begin, precisions that contradict the date, overlapping periods, codes that lead nowhere.
/// Two assignments of one scope, function and role may meet only when exactly one of them has no known first day: it yields.
std::vector<Fault> incoherences(Dataset const& rows, Lines const& lines = {});

/// Days between two periods of one scope, function and role (or of one municipality in one kind of area) that nobody covers.
std::vector<Fault> gaps(Dataset const& rows, Lines const& lines = {});

}  // namespace raccordo::territory
