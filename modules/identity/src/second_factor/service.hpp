// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>
#include <identity/second_factor.hpp>

#include "sessions/store.hpp"

namespace raccordo::identity {

/// Whether what this party may read today asks for a second factor: anything beyond where a record stands and who its person is.
bool needs_second_factor(Principal const& principal);
/// What the session still has to show before it opens anything.
SecondFactorStep step_of(Principal const& principal);
/// How a session that a password opened begins.
SecondFactorState second_factor_at_entry(db::Tx& tx, AccountId account);

Result<SecondFactor> second_factor_of(Setup const& setup, Principal const& principal);
/// A new secret, which does not count yet. Where there is a factor already, its code is asked for.
Result<SecondFactorOffer> offer_second_factor(Setup const& setup, Principal const& principal, NewSecondFactor const& in);
/// The first code of the new secret: it counts from now on. The account's other sessions end.
Result<RecoveryCodes> confirm_second_factor(Setup const& setup, Principal const& principal, std::string_view code);
/// A code, or a recovery code, at the entry; the session goes on under a new secret.
Result<OpenedSession> pass_second_factor(Setup const& setup, Principal const& principal, std::string_view code, std::string_view old_cookie);
/// Ten new recovery codes for one of the application.
Result<RecoveryCodes> renew_recovery_codes(Setup const& setup, Principal const& principal, std::string_view code);
/// By an administrator, for who has lost telephone and paper: the next entry begins a new one. All sessions of the account end.
Result<void> reset_second_factor(Setup const& setup, Principal const& by, AccountId account);

}  // namespace raccordo::identity
