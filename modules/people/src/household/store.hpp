// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include <identity/contracts.hpp>
#include <people/household.hpp>
#include <platform/db.hpp>

// Rows of people_household*. Nothing here asks who may.
namespace raccordo::people::store {

struct Stay {
  HouseholdMemberId member_id;
  HouseholdId household_id;
  PersonId person_id;
  HouseholdKind kind{};
  HouseholdTie tie{};
  Date valid_from;
  std::optional<Date> valid_to;
  std::optional<std::string> reason;
  DateInterval period() const { return {valid_from, valid_to}; }
};
BOOST_DESCRIBE_STRUCT(Stay, (), (member_id, household_id, person_id, kind, tie, valid_from, valid_to, reason))

std::vector<Stay> stays_of(db::Tx& tx, std::span<PersonId const> persons);  ///< in no particular order
std::vector<Stay> stays_in(db::Tx& tx, std::span<HouseholdId const> households);
std::optional<Stay> find_stay(db::Tx& tx, HouseholdMemberId id);

HouseholdId add_household(db::Tx& tx, HouseholdKind kind, identity::AccountId by);
/// conflict "constraint" when the person has an open stay in another household of the registry.
Result<void> add_stay(db::Tx& tx, Stay const& stay, identity::AccountId by);
/// False when it had ended already.
Result<bool> end_stay(db::Tx& tx, HouseholdMemberId id, HouseholdEnd const& end, identity::AccountId by);

}  // namespace raccordo::people::store
