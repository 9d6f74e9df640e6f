// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>

#include "accounts/store.hpp"
#include "sessions/store.hpp"

// Coming in and going out.
namespace raccordo::identity {

/// Names are typed with capital letters too.
std::string typed_username(std::string_view text);

/// unauthenticated "wrong-credentials" with the same work for a name nobody has, a wrong password, an account not yet or no longer
/// active; too_many "locked-out". The session of the cookie the browser still had is ended.
Result<OpenedSession> log_in(Setup const& setup, Credentials const& credentials, std::optional<std::string_view> old_cookie);
/// What the screen knows of a party: with the mandates and the actions of today.
Session session_of(db::Tx& tx, Setup const& setup, Principal const& principal, std::string csrf_token);
/// The session of a token just made or just shown.
Result<Session> session_of(Setup const& setup, std::string_view token);

}  // namespace raccordo::identity
