// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "policy/branches.hpp"
#include "policy/table.hpp"
#include "property.hpp"

// Who may do what, before any record is read: whatever mandates somebody holds, the branches that are searched for them come
// from a mandate that allows the action, and a mandate less never opens more.
namespace raccordo::fuzz {
namespace {

using namespace raccordo::identity;

Uuid some_id(Bytes& bytes) {
  Uuid id;
  id.bytes[15] = bytes.byte() % 4;
  return id;
}
HeldMandate some_mandate(Bytes& bytes) {
  HeldMandate held{{some_id(bytes)}, static_cast<Role>(bytes.byte() % boost::mp11::mp_size<enumerators_of<Role>>::value), {some_id(bytes)}, {}, {}, {}};
  auto kind = bytes.byte();
  if (kind & 1) held.team_id = territory::TeamId{some_id(bytes)};
  if (kind & 2) held.function = static_cast<territory::Function>(bytes.byte() % 6);
  if (kind & 4) held.network = kind & 8 ? "cremasco" : "quadrante-al-at";
  return held;
}
std::string_view some_action(Bytes& bytes) {
  auto general = policy::general_rules();
  auto record = policy::record_rules();
  auto i = bytes.byte() % (general.size() + record.size() + 1);
  return i < general.size() ? general[i].action : i < general.size() + record.size() ? record[i - general.size()].action : "no.such";
}
bool same(Branch const& a, Branch const& b) {
  return a.holder == b.holder && a.relation == b.relation && a.sections == b.sections && a.mandate->mandate_id == b.mandate->mandate_id;
}

void check_branch(Principal const& who, Branch const& branch, std::string_view action) {
  auto const& mandate = *branch.mandate;
  require(std::ranges::any_of(who.mandates, [&](auto const& held) { return &held == &mandate; }), "a branch comes from a mandate held");
  require(join_sections(branch.sections, branch.sections) == branch.sections, "sections stand in their order");
  bool own = branch.holder == mandate.body_id.value || branch.holder == who.account_id.value || (mandate.team_id && branch.holder == mandate.team_id->value);
  bool network = branch.relation == Relation::network;
  require(network ? !mandate.network.empty() && branch.holder == network_holder(mandate.network) : own, "nobody holds what is another's");
  require(!network || branch.sections.empty(), "the network learns that a record exists and nothing of it");
  require(mandate.role != Role::administrator, "whoever administers reads no record");
  if (mandate.role == Role::data_protection_officer)
    require(!has_section(branch.sections, "identity") && !has_section(branch.sections, "social"), "a protection officer reads no person");
  require(who.may(action), "what is searched may be done");
}

void check_principal(Bytes bytes) {
  Principal who{{some_id(bytes)}, {}, "x", {}};
  auto action = some_action(bytes);
  for (auto count = bytes.byte() % 4; count > 0; --count) who.mandates.push_back(some_mandate(bytes));
  auto branches = branches_of(who, action);
  for (auto const& branch : branches) check_branch(who, branch, action);
  auto through = who.mandate_for(action);
  require(through.has_value() == who.may(action), "what may be done is done through a mandate");
  auto actions = who.actions();
  require(std::ranges::binary_search(actions, action) == who.may(action), "the list of actions says the same");
  if (who.mandates.empty()) return require(branches.empty() && actions.empty(), "without a mandate nothing is open");

  Principal less = who;
  less.mandates.pop_back();
  for (auto const& branch : branches_of(less, action))
    require(std::ranges::any_of(branches, [&](auto const& one) { return same(one, branch); }), "a mandate less never opens more");
}

void check_sections(std::string_view text) {
  auto cut = text.size() / 2;
  auto a = join_sections(text.substr(0, cut), ""), b = join_sections(text.substr(cut), "");
  auto both = join_sections(a, b);
  require(both == join_sections(b, a) && both == join_sections(both, a), "joining has no order and forgets nothing");
  for (auto section : {"routing", "identity", "social", "health", "judicial", "economic", "diary", "reporter"})
    require(has_section(both, section) == (has_section(a, section) || has_section(b, section)), "a section is there when one had it");
}

void check_cursor(std::string_view text) {
  auto position = Position::parse(text);
  if (!position) return require(position.error().fields.size() == 1, "the cursor is named");
  auto again = Position::parse(position->cursor());
  require(again && again->sort_key == position->sort_key && again->record_id == position->record_id, "a cursor reads back the same");
}

}  // namespace
}  // namespace raccordo::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  raccordo::fuzz::check_principal({data, size});
  raccordo::fuzz::check_sections(raccordo::fuzz::text_of(data, size));
  raccordo::fuzz::check_cursor(raccordo::fuzz::text_of(data, size));
  return 0;
}
