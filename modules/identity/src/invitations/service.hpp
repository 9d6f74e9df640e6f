// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>

#include <identity/identity.hpp>

#include "accounts/store.hpp"

// Links to choose a password, the first one or a new one. Whoever has the link is the person: it is shown once, works once, for a
// while, and a new one makes the earlier ones void.
namespace raccordo::identity {

inline constexpr auto invitation_lifetime = std::chrono::hours(72);

Result<Invitation> invite(db::Tx& tx, AccountId account, std::optional<Uuid> by);
/// not_found "invitation-unknown"; conflict "invitation-spent" or "invitation-expired"; invalid "/password" when it is the username.
Result<PasswordChosen> choose_password(Setup const& setup, NewPassword const& in);
/// invalid "/current" when that is not the password; other sessions of the account end.
Result<void> change_password(Setup const& setup, Principal const& principal, PasswordChange const& in);

}  // namespace raccordo::identity
