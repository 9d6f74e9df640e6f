// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <desk/desk.hpp>

namespace raccordo::desk {
namespace {

/// Of the policy's relation `team`: only these work on what lies on a desk, the others keep what was told at their door.
bool works_there(identity::Role role) { return role == identity::Role::social_worker || role == identity::Role::team_coordinator; }

bool covers(OwnDesk const& wide, OwnDesk const& narrow) {
  return wide.desk_id == narrow.desk_id && (!wide.only_unrouted || narrow.only_unrouted) && (wide.decides || !narrow.decides) &&
         (!wide.function || wide.function == narrow.function);
}

void add(std::vector<OwnDesk>& desks, OwnDesk const& desk) {
  if (std::ranges::any_of(desks, [&](auto const& one) { return covers(one, desk); })) return;
  std::erase_if(desks, [&](auto const& one) { return covers(desk, one); });
  desks.push_back(desk);
}

}  // namespace

std::vector<OwnDesk> desks_of(identity::Principal const& principal) {
  std::vector<OwnDesk> desks;
  for (auto const& mandate : principal.mandates) {
    if (!principal.mandate_for("desk.read", mandate.mandate_id)) continue;
    auto const worker = works_there(mandate.role);
    if (worker && mandate.team_id) add(desks, {mandate.team_id->value, false, false, mandate.function});
    add(desks, {mandate.body_id.value, !worker, mandate.role == identity::Role::municipal_officer, mandate.function});
  }
  return desks;
}

}  // namespace raccordo::desk
