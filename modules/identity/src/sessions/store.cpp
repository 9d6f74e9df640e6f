// SPDX-License-Identifier: EUPL-1.2
#include "sessions/store.hpp"

namespace raccordo::identity {
namespace {

std::vector<SessionId> sessions_of(db::Tx& tx, AccountId account) {
  return tx.list<SessionId>("select id from identity_sessions where account_id = $1", account);
}

void close_after_commit(db::Tx& tx, http::EventHub& events, SessionId session) {
  tx.after_commit([&events, channel = "session:" + session.text()] { events.close_channel(channel); });
}

}  // namespace

HeldMandate read_held(db::Row const& row, int column) {
  return {.mandate_id = db::Column<MandateId>::read(row, column),
          .role = db::Column<Role>::read(row, column + 1),
          .body_id = db::Column<territory::BodyId>::read(row, column + 2),
          .team_id = db::Column<std::optional<territory::TeamId>>::read(row, column + 3),
          .function = db::Column<std::optional<territory::Function>>::read(row, column + 4),
          .network = std::string(row.bytes(column + 5))};
}

std::optional<Alive> find_alive(db::Tx& tx, db::Bytes const& token_digest) {
  static std::string const sql = "select s.id, s.account_id, s.csrf_token, s.last_seen_at, a.display_name, s.second_factor, " + std::string(held_columns) +
                                 " from identity_sessions s join identity_accounts a on a.id = s.account_id"
                                 " left join identity_mandates m on m.account_id = a.id and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)"
                                 " where s.token_digest = $1 and s.expires_at > $3 and s.last_seen_at > $4 and a.disabled = 0 order by m.id";
  std::optional<Alive> alive;
  tx.each(
      sql,
      [&](db::Row const& row) {
        if (!alive) {
          alive.emplace(std::make_shared<Principal>(), std::string(row.bytes(2)), Instant{row.integer(3)});
          alive->principal->session_id = db::Column<SessionId>::read(row, 0);
          alive->principal->account_id = db::Column<AccountId>::read(row, 1);
          alive->principal->display_name = row.bytes(4);
          alive->principal->second_factor = db::Column<SecondFactorState>::read(row, 5);
        }
        if (!row.null(6)) alive->principal->mandates.push_back(read_held(row, 6));
      },
      token_digest, tx.today(), tx.now(), tx.now() + -idle_limit);
  return alive;
}

std::unexpected<Problem> session_expired() {
  return fail(ProblemKind::unauthenticated, "session-expired", "La sessione è scaduta o è stata chiusa.",
              "Accedi di nuovo: quello che stavi scrivendo è conservato come bozza.");
}

Result<OpenedSession> open_session(db::Tx& tx, AccountId account, SecondFactorState second_factor) {
  TRY(tx.execute("delete from identity_sessions where account_id = $1 and expires_at <= $2", account, tx.now()));
  auto const token = make_token(tx.random());
  OpenedSession opened{tx.new_id<SessionId>(), token.text, make_token(tx.random()).text};
  TRY(tx.execute("insert into identity_sessions (token_digest, id, account_id, csrf_token, created_at, last_seen_at, expires_at, second_factor)"
                 " values ($1, $2, $3, $4, $5, $5, $6, $7)",
                 token.digest, opened.session_id, account, opened.csrf_token, tx.now(), tx.now() + session_lifetime, second_factor));
  return opened;
}

Result<void> mark_seen(db::Tx& tx, SessionId session, db::Bytes const& token_digest) {
  TRY(tx.execute("update identity_sessions set last_seen_at = $3 where token_digest = $1 and id = $2 and last_seen_at < $3", token_digest, session, tx.now()));
  return {};
}

Result<void> mark_passed(db::Tx& tx, AccountId account, SessionId session) {
  TRY(tx.execute("update identity_sessions set second_factor = $3 where account_id = $1 and id = $2", account, session, SecondFactorState::passed));
  return {};
}

Result<void> end_session(db::Tx& tx, db::Bytes const& token_digest) {
  TRY(tx.execute("delete from identity_sessions where token_digest = $1", token_digest));
  return {};
}

Result<void> end_sessions(db::Tx& tx, http::EventHub& events, AccountId account, std::optional<SessionId> but) {
  for (auto session : sessions_of(tx, account)) {
    if (session == but) continue;
    TRY(tx.execute("delete from identity_sessions where account_id = $1 and id = $2", account, session));
    close_after_commit(tx, events, session);
  }
  return {};
}

void close_streams(db::Tx& tx, http::EventHub& events, AccountId account) {
  for (auto session : sessions_of(tx, account)) close_after_commit(tx, events, session);
}

Result<void> shift_sessions(db::Tx& tx, std::chrono::microseconds by) {
  TRY(tx.execute("update identity_sessions set created_at = created_at + $1, last_seen_at = last_seen_at + $1, expires_at = expires_at + $1",
                 std::int64_t{by.count()}));
  return {};
}

}  // namespace raccordo::identity
