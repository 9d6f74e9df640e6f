// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <memory>

#include <identity/policy.hpp>
#include <platform/events.hpp>
#include <platform/tokens.hpp>

// Rows of `identity_sessions`: who is in, by the digest of the secret in the cookie.
namespace raccordo::identity {

inline constexpr auto session_lifetime = std::chrono::hours(12);
inline constexpr auto idle_limit = std::chrono::minutes(60);
/// Being seen is written at most this often: a row per request would be the hottest row of the database.
inline constexpr auto seen_interval = std::chrono::minutes(5);

/// A session that is alive, with everything a request needs to know about its party.
struct Alive {
  std::shared_ptr<Principal> principal;
  std::string csrf_token;
  Instant last_seen_at;
};
/// One statement. Nothing for an unknown, old or idle session and for a disabled account.
std::optional<Alive> find_alive(db::Tx& tx, db::Bytes const& token_digest);

/// unauthenticated, for a cookie that opens nothing any more.
std::unexpected<Problem> session_expired();

struct OpenedSession {
  SessionId session_id;
  std::string token, csrf_token;
};
/// Always a new secret, so that nobody can fix one beforehand; the account's sessions of the past are swept away.
Result<OpenedSession> open_session(db::Tx& tx, AccountId account, SecondFactorState second_factor);
/// The session has shown its second factor.
Result<void> mark_passed(db::Tx& tx, AccountId account, SessionId session);
Result<void> mark_seen(db::Tx& tx, SessionId session, db::Bytes const& token_digest);
Result<void> end_session(db::Tx& tx, db::Bytes const& token_digest);
/// All of the account, but one if given; their streams of events are closed after the commit.
Result<void> end_sessions(db::Tx& tx, http::EventHub& events, AccountId account, std::optional<SessionId> but = {});
/// After the commit, those who listen have to come again, and are asked for their mandates.
void close_streams(db::Tx& tx, http::EventHub& events, AccountId account);
/// A demonstration's clock moves under everyone's feet; sessions move along.
Result<void> shift_sessions(db::Tx& tx, std::chrono::microseconds by);

/// Mandates of an account in force on that day, oldest first; the columns of `held_columns` begin at `column`.
inline constexpr std::string_view held_columns = "m.id, m.role, m.body_id, m.team_id, m.function, m.network";
HeldMandate read_held(db::Row const& row, int column);

}  // namespace raccordo::identity
