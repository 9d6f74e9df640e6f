// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "requests.hpp"

namespace raccordo::rights {

/// Who follows a case, who works on it, what is to be reached, and where it goes.
void add_case_requests(std::map<std::string, Ask>& all);

}  // namespace raccordo::rights
