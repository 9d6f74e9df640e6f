// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "household/store.hpp"
#include "sheet/reach.hpp"

// The households of one person, on their sheet.
namespace raccordo::people {

/// Of a person under all their sheets, the answering one first; those of the present first. Others' names only for who may find them.
std::vector<Household> households_of(db::Tx& tx, Setup const& setup, identity::Principal const& principal, std::vector<PersonId> const& self);

/// conflict "lives-elsewhere", "is-there-already"; wrong fields by name.
Result<HouseholdMemberId> join(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId self, NewHouseholdMember const& in);
/// conflict "already-left".
Result<void> leave(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId self, HouseholdMemberId member, HouseholdEnd const& end);

}  // namespace raccordo::people
