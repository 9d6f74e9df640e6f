// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

// The hand-written expectation, as read from matrix.txt.
namespace raccordo::rights {

struct Expected {
  int status = 0;
  bool name = false, need = false;
};
/// By who asks.
using Row = std::map<std::string, Expected>;
/// By "METHOD /path".
using Matrix = std::map<std::string, Row>;

/// Every route with an expectation for each of these people; throws for a line that cannot be read, a person nobody knows, one named
/// twice or none at all.
Matrix read_matrix(std::string const& path, std::vector<std::string> const& people);

}  // namespace raccordo::rights
