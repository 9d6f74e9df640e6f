// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "household/household.hpp"

namespace raccordo::people {
namespace {

using store::Stay;

HouseholdMember shown(db::Tx& tx, Setup const& setup, identity::Principal const& principal, std::vector<PersonId> const& self, Stay const& stay) {
  HouseholdMember member{.member_id = stay.member_id,
                         .person_id = {},
                         .person_name = {},
                         .birth_date = {},
                         .self = std::ranges::find(self, stay.person_id) != self.end(),
                         .tie = stay.tie,
                         .valid_from = stay.valid_from,
                         .valid_to = stay.valid_to,
                         .reason = stay.reason};
  auto const known = reach(tx, setup, principal, stay.person_id, "person.read");
  if (!known) return member;
  member.person_id = known->row.person_id;
  member.person_name = full_name(known->row.content.given_name, known->row.content.family_name);
  member.birth_date = known->row.content.birth_date;
  member.fictitious = known->row.fictitious;
  return member;
}

bool present_first(HouseholdMember const& a, HouseholdMember const& b) {
  if (a.valid_to.has_value() != b.valid_to.has_value()) return !a.valid_to;
  if (a.valid_from != b.valid_from) return a.valid_from < b.valid_from;
  return a.member_id < b.member_id;
}

/// Under two sheets that are one now.
bool is_there(Household const& household, HouseholdMember const& member) {
  return member.person_id && std::ranges::any_of(household.members, [&](auto const& one) {
           return one.person_id == member.person_id && DateInterval{one.valid_from, one.valid_to}.overlaps({member.valid_from, member.valid_to});
         });
}

bool is_present(Household const& household) {
  return std::ranges::any_of(household.members, [](auto const& member) { return member.self && !member.valid_to; });
}

}  // namespace

std::vector<Household> households_of(db::Tx& tx, Setup const& setup, identity::Principal const& principal, std::vector<PersonId> const& self) {
  auto const own = store::stays_of(tx, self);
  std::vector<HouseholdId> ids;
  std::vector<Household> households;
  for (auto const& stay : own)
    if (std::ranges::find(ids, stay.household_id) == ids.end()) {
      ids.push_back(stay.household_id);
      households.push_back({stay.household_id, stay.kind, {}});
    }
  for (auto const& stay : store::stays_in(tx, ids)) {
    auto const together = [&](Stay const& mine) { return mine.household_id == stay.household_id && mine.period().overlaps(stay.period()); };
    if (std::ranges::none_of(own, together)) continue;
    auto const household = std::ranges::find(households, stay.household_id, &Household::household_id);
    auto member = shown(tx, setup, principal, self, stay);
    if (!is_there(*household, member)) household->members.push_back(std::move(member));
  }
  for (auto& household : households) std::ranges::sort(household.members, present_first);
  std::ranges::stable_sort(households, [](auto const& a, auto const& b) { return std::pair(!is_present(a), a.kind) < std::pair(!is_present(b), b.kind); });
  return households;
}

}  // namespace raccordo::people
