// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>
#include <vector>

namespace raccordo::testing {

/// What the archive at that address holds, asked without the program, beside what was acknowledged: one sentence for each thing
/// that is lost, twice there, or there in part.
std::vector<std::string> amiss(std::string const& url, std::map<std::string, std::string> const& acknowledged);

}  // namespace raccordo::testing
