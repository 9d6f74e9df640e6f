// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "requests.hpp"

namespace raccordo::rights {

/// Files and what follows from them: papers, deliveries, changes, opinions.
void add_file_requests(std::map<std::string, Ask>& all);

}  // namespace raccordo::rights
