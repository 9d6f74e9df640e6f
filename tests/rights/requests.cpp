// SPDX-License-Identifier: EUPL-1.2
#include "asking.hpp"

namespace raccordo::rights {

std::map<std::string, Ask> const& requests() {
  static auto const all = [] {
    std::map<std::string, Ask> made;
    add_record_requests(made);
    add_case_requests(made);
    add_people_requests(made);
    add_account_requests(made);
    add_file_requests(made);
    add_territory_requests(made);
    return made;
  }();
  return all;
}

}  // namespace raccordo::rights
