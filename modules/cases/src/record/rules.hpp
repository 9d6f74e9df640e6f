// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/contracts.hpp>

// What a change makes of the work, and what two changes at once look like; pure.
namespace raccordo::cases {

Work changed(Work work, CaseChange const& change);
/// Names of the fields that differ, in the order of the contract.
std::vector<std::string_view> differences(Work const& a, Work const& b);
/// conflict "stale-version": of every field that either side changed since `base`, its value then, now, and as asked for.
Problem stale_version(std::int64_t current_version, Work const& base, Work const& theirs, Work const& yours);

}  // namespace raccordo::cases
