// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <vector>

#include <identity/policy.hpp>

namespace raccordo::identity {

/// One ordered run of rows in the source: a holder of the principal in one relation, with what the table grants there.
struct Branch {
  Uuid holder;
  Relation relation{};
  std::string_view sections;
  HeldMandate const* mandate = nullptr;
};
/// All of them for an action. The same holder and relation may come from two mandates.
std::vector<Branch> branches_of(Principal const& principal, std::string_view action);

/// Does a row of that function answer to the mandate of the branch?
inline bool meets(HeldMandate const& mandate, std::string_view function) {
  return !mandate.function || function.empty() || enum_text(*mandate.function) == function;
}

}  // namespace raccordo::identity
