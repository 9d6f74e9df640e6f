// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "handover/handover.hpp"

namespace raccordo::cases {

std::vector<Deal> dealt(std::vector<CaseId> const& cases, std::vector<Receiver> receivers) {
  std::vector<Deal> deals;
  deals.reserve(cases.size());
  for (auto const& id : cases) {
    auto const least = std::ranges::min_element(receivers, {}, &Receiver::open_cases);
    deals.push_back({id, least->account});
    ++least->open_cases;
  }
  return deals;
}

}  // namespace raccordo::cases
