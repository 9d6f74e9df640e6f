// SPDX-License-Identifier: EUPL-1.2
#include "sessions/login.hpp"

#include <algorithm>

#include "mandates/store.hpp"
#include "second_factor/service.hpp"
#include "sessions/attempts.hpp"

namespace raccordo::identity {
namespace {

std::unexpected<Problem> wrong_credentials() {
  return fail(ProblemKind::unauthenticated, "wrong-credentials", "Nome utente o password non corretti.",
              "Controlla e riprova; dopo cinque tentativi l'accesso resta chiuso per quindici minuti.");
}

/// The password as it was when it was looked at: if it has been changed since, it no longer opens.
Result<OpenedSession> enter(db::Tx& tx, AccountRecord const& seen, std::string const& username, std::optional<std::string> const& new_hash,
                            std::optional<std::string_view> old_cookie) {
  auto const account = find_account(tx, seen.account_id);
  if (!account || account->state() != AccountState::active || account->password_hash != seen.password_hash) return wrong_credentials();
  TRY(forget_attempts(tx, AttemptAt::login, username));
  if (new_hash) TRY(set_password_hash(tx, seen.account_id, *new_hash));
  if (old_cookie) TRY(end_session(tx, token_digest(*old_cookie)));
  return open_session(tx, seen.account_id, second_factor_at_entry(tx, seen.account_id));
}

}  // namespace

std::string typed_username(std::string_view text) {
  std::string name(text);
  std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return name;
}

Result<OpenedSession> log_in(Setup const& setup, Credentials const& credentials, std::optional<std::string_view> old_cookie) {
  auto const username = typed_username(credentials.username);
  auto const account = TRY(setup.database.write([&](db::Tx& tx) -> Result<std::optional<AccountRecord>> {
    TRY(count_attempt(tx, AttemptAt::login, username));
    return find_account(tx, username);
  }));
  std::optional<std::string_view> stored;
  if (account && account->password_hash) stored = *account->password_hash;
  bool const right = setup.passwords.verify(stored, credentials.password);
  if (!right || account->state() != AccountState::active) return wrong_credentials();
  std::optional<std::string> new_hash;
  if (setup.passwords.needs_rehash(*stored)) new_hash = TRY(setup.passwords.hash(credentials.password));
  return setup.database.write([&](db::Tx& tx) { return enter(tx, *account, username, new_hash, old_cookie); });
}

Session session_of(db::Tx& tx, Setup const& setup, Principal const& principal, std::string csrf_token) {
  Session session{.account = {principal.account_id, principal.display_name},
                  .mandates = {},
                  .csrf_token = std::move(csrf_token),
                  .demo = setup.demo,
                  .today = tx.today(),
                  .actions = {},
                  .second_factor = step_of(principal)};
  if (session.second_factor != SecondFactorStep::none) return session;  // whoever has only the password learns nothing yet
  session.actions = principal.actions();
  for (auto const& row : mandates_of(tx, principal.account_id))
    if (row.days().contains(session.today)) session.mandates.push_back(described(tx, setup.territory, row));
  if (!setup.demo) std::erase(session.actions, "demo.clock");  // that door does not exist here
  return session;
}

Result<Session> session_of(Setup const& setup, std::string_view token) {
  return setup.database.read([&](db::Tx& tx) -> Result<Session> {
    auto alive = find_alive(tx, token_digest(token));
    if (!alive) return session_expired();
    return session_of(tx, setup, *alive->principal, std::move(alive->csrf_token));
  });
}

}  // namespace raccordo::identity
