// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <string>

#include <platform/result.hpp>

#include "reference/coherence.hpp"

// The data files of a folder as rows.
namespace raccordo::territory {

/// Bytes of every file by name. unavailable "reference-missing" when one is not there.
Result<std::map<std::string, std::string>> read_files(std::string const& folder);
/// The rows; the problem names file and lines.
Result<Dataset> parse_files(std::map<std::string, std::string> const& files);
Problem problem_of(std::vector<Fault> const& faults);

}  // namespace raccordo::territory
