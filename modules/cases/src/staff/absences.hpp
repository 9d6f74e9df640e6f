// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <span>

#include <cases/staff.hpp>
#include <identity/identity.hpp>

// Who is away, and who stands in.
namespace raccordo::cases {

std::optional<Absence> away_on(db::Tx& tx, identity::AccountId account, Date day);
/// Of each of them the absence of today, else the next one.
std::map<identity::AccountId, Absence> absences_of(db::Tx& tx, std::span<identity::AccountId const> accounts);

/// One's own, or of a team one coordinates. invalid for days in the wrong order, over, or too many, and for whoever stands in for themselves;
/// forbidden "not-your-team"; conflict "absence-overlaps".
Result<AbsenceId> note_absence(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, NewAbsence const& what);
/// It did not come to be, or is over early. not_found for others' absences and those withdrawn.
Result<void> withdraw_absence(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, AbsenceId id);
std::optional<Absence> find_absence(db::Tx& tx, AbsenceId id);

}  // namespace raccordo::cases
