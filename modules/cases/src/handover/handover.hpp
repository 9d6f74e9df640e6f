// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

#include "record/store.hpp"

// A worker's whole load passes to others of the team.
namespace raccordo::cases {

/// What would happen today; the same checks as the handover itself.
Result<HandoverPreview> preview_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, NewHandover const& what);
/// Of the teams the principal coordinates.
Handovers handovers_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);

/// A case of the load, and to whom it goes.
struct Deal {
  CaseId case_id;
  identity::AccountId to;
};
struct Receiver {
  identity::AccountId account;
  std::int64_t open_cases = 0;  ///< what they have
};
/// Each case, in this order, to whoever then has least; of several the first. Pure.
std::vector<Deal> dealt(std::vector<CaseId> const& cases, std::vector<Receiver> receivers);

}  // namespace raccordo::cases
