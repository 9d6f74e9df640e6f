// SPDX-License-Identifier: EUPL-1.2
#include <boost/mp11.hpp>

#include <identity/policy.hpp>

#include "policy/table.hpp"

namespace raccordo::identity {
namespace {

void add_row(std::string& text, std::string_view action, std::string_view relation, std::string_view sections) {
  text += "| `" + std::string(action) + "` | " + std::string(relation) + " | " + std::string(sections) + " |\n";
}

std::string rules_of(Role role) {
  std::string rows;
  for (auto const& rule : policy::general_rules())
    if (rule.roles.has(role)) add_row(rows, rule.action, "(no record)", "");
  for (auto const& rule : policy::record_rules())
    if (rule.roles.has(role))
      add_row(rows, rule.action, enum_text(rule.relation), rule.sections.empty() ? "stub: that it exists, and who has it" : rule.sections);
  return rows;
}

}  // namespace

std::string policy_text() {
  std::string text = "# Permissions\n\nGenerated from `modules/identity/src/policy/table.cpp`; what is not written is denied. A mandate in force gives the "
                     "role, a row of `identity_relations` the relation. Relations: ";
  std::string relations;
  boost::mp11::mp_for_each<enumerators_of<Relation>>([&](auto d) {
    relations += (relations.empty() ? "" : "; ") + std::string("`") + d.name + "` (\"Vedi questa scheda perché " + std::string(policy::reason(d.value)) + "\")";
  });
  text += relations + ".\n";
  boost::mp11::mp_for_each<enumerators_of<Role>>(
      [&](auto d) { text += "\n## " + std::string(d.name) + "\n\n| action | relation to the record | sections |\n|---|---|---|\n" + rules_of(d.value); });
  return text;
}

}  // namespace raccordo::identity
