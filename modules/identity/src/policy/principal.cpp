// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "policy/branches.hpp"
#include "policy/table.hpp"

namespace raccordo::identity {
namespace {

bool allowed(Role role, std::string_view action) {
  for (auto const& rule : policy::general_rules())
    if (rule.action == action && rule.roles.has(role)) return true;
  for (auto const& rule : policy::record_rules())
    if (rule.action == action && rule.roles.has(role)) return true;
  return false;
}

/// Who, of a mandate, can hold a relation. A team's worker also sees what lies on the body's own desk, where no team is known, and what was
/// sent to either.
void add_holders(std::vector<Branch>& branches, Principal const& principal, HeldMandate const& mandate, policy::RecordRule const& rule) {
  auto add = [&](Uuid holder) { branches.push_back({holder, rule.relation, rule.sections, &mandate}); };
  switch (rule.relation) {
    case Relation::recorder:
    case Relation::worker:
    case Relation::member: return add(principal.account_id.value);
    case Relation::team:
    case Relation::former_team:
    case Relation::receiver:
      if (mandate.team_id) add(mandate.team_id->value);
      return add(mandate.body_id.value);
    case Relation::node:
    case Relation::preparing_body:
    case Relation::deciding_body:
    case Relation::controller: return add(mandate.body_id.value);
    case Relation::network:
      if (!mandate.network.empty()) add(network_holder(mandate.network));
  }
}

}  // namespace

bool Principal::may(std::string_view action) const {
  return std::ranges::any_of(mandates, [&](auto const& mandate) { return allowed(mandate.role, action); });
}

std::vector<std::string> Principal::actions() const {
  std::vector<std::string> all;
  auto add = [&](std::string_view action) {
    if (may(action)) all.emplace_back(action);
  };
  for (auto const& rule : policy::general_rules()) add(rule.action);
  for (auto const& rule : policy::record_rules()) add(rule.action);
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Result<HeldMandate const*> Principal::mandate_for(std::string_view action, std::optional<MandateId> chosen) const {
  for (auto const& mandate : mandates)
    if ((!chosen || mandate.mandate_id == *chosen) && allowed(mandate.role, action)) return &mandate;
  return fail(ProblemKind::forbidden, "no-mandate", "Nessuno dei tuoi incarichi in vigore oggi consente questa operazione.",
              "Chiedi all’amministratore del tuo ente di controllare i tuoi incarichi.");
}

std::vector<Branch> branches_of(Principal const& principal, std::string_view action) {
  std::vector<Branch> branches;
  for (auto const& mandate : principal.mandates)
    for (auto const& rule : policy::record_rules())
      if (rule.action == action && rule.roles.has(mandate.role)) add_holders(branches, principal, mandate, rule);
  return branches;
}

}  // namespace raccordo::identity
