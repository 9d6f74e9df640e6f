// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/decisions.hpp>

#include "file/screen.hpp"

// Deciding: what one decision does, whether it is taken alone or under an act with others.
namespace raccordo::benefits {

struct Deciding {
  territory::Territory& territory;
  desk::Desk& desk;
};
/// Everything of a decision but the number of its act, which is taken once for all that the act decides.
Result<std::int64_t> conclude(db::Tx& tx, Deciding const& at, identity::Principal const& principal, Reached const& reached, NewDecision const& in);

/// What the screen says of it, and what one act for several refuses.
std::optional<DecidedAlone> why_alone(db::Tx& tx, identity::Principal const& principal, store::Row const& row, Preparation const& preparation);
/// Each row is an opening of its file, and is written down as one.
Result<FilesToDecide> files_to_decide(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);

void add_decision_routes(api::Api& api, Files& files, Desks const& desks);

}  // namespace raccordo::benefits
