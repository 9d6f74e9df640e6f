// SPDX-License-Identifier: EUPL-1.2
#include "invitations/service.hpp"

#include <identity/facts.hpp>

#include "accounts/service.hpp"
#include "sessions/attempts.hpp"
#include "sessions/login.hpp"

namespace raccordo::identity {
namespace {

constexpr std::string_view password_changed = R"({"v":1,"changed":["password"]})";

struct InvitationRow {
  AccountId account_id;
  Instant expires_at;
  std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(InvitationRow, (), (account_id, expires_at, used_at))

/// The account whose password the link chooses.
Result<AccountRecord> find_invited(db::Tx& tx, db::Bytes const& digest) {
  auto const row = tx.find<InvitationRow>("select account_id, expires_at, used_at from identity_invitations where token_digest = $1", digest);
  if (!row) return fail(ProblemKind::not_found, "invitation-unknown", "Questo collegamento non è valido.", "Controlla di averlo copiato per intero.");
  if (row->used_at)
    return fail(ProblemKind::conflict, "invitation-spent", "Questo collegamento è già stato usato, o ne è stato creato uno più recente.",
                "Usa l'ultimo che hai ricevuto, o chiedine uno nuovo all'amministratore.");
  if (row->expires_at <= tx.now())
    return fail(ProblemKind::conflict, "invitation-expired", "Questo collegamento è scaduto.", "Chiedine uno nuovo all'amministratore.");
  auto account = TRY(get_account(tx, row->account_id));
  if (account.disabled) return fail(ProblemKind::conflict, "account-disabled", "Questo account è disattivato.", "Rivolgiti all'amministratore.");
  return account;
}

Result<void> check_password(std::string_view password, std::string_view username) {
  if (typed_username(password) == username) return invalid_field("/password", "password-is-username", "La password non può essere il nome utente.");
  if (password.find_first_not_of(password.front()) == password.npos)
    return invalid_field("/password", "password-one-character", "La password non può ripetere un solo carattere.");
  return {};
}

Result<void> spend(db::Tx& tx, AccountId account) {
  TRY(tx.execute("update identity_invitations set used_at = $2 where account_id = $1 and used_at is null", account, tx.now()));
  return {};
}

}  // namespace

Result<Invitation> invite(db::Tx& tx, AccountId account, std::optional<Uuid> by) {
  if (TRY(get_account(tx, account)).disabled)
    return fail(ProblemKind::conflict, "account-disabled", "Questo account è disattivato.", "Riattivalo prima di invitare la persona.");
  TRY(spend(tx, account));
  auto const token = make_token(tx.random());
  auto const expires_at = tx.now() + invitation_lifetime;
  TRY(tx.execute("insert into identity_invitations (token_digest, account_id, created_at, created_by, expires_at) values ($1, $2, $3, $4, $5)", token.digest,
                 account, tx.now(), by, expires_at));
  return Invitation{token.text, "/app/invito#" + token.text, expires_at};
}

Result<PasswordChosen> choose_password(Setup const& setup, NewPassword const& in) {
  auto const digest = token_digest(in.token);
  auto const invited = TRY(setup.database.read([&](db::Tx& tx) { return find_invited(tx, digest); }));
  TRY(check_password(in.password, invited.username));
  auto const hash = TRY(setup.passwords.hash(in.password));
  return setup.database.write([&](db::Tx& tx) -> Result<PasswordChosen> {
    auto const account = TRY(find_invited(tx, digest));
    TRY(spend(tx, account.account_id));
    TRY(set_password_hash(tx, account.account_id, hash));
    TRY(forget_attempts(tx, AttemptAt::login, account.username));
    TRY(end_sessions(tx, setup.events, account.account_id));
    announce_account(tx, {account.account_id.value, {}, {}}, facts::account_changed, account.account_id, std::string(password_changed));
    return PasswordChosen{account.username};
  });
}

Result<void> change_password(Setup const& setup, Principal const& principal, PasswordChange const& in) {
  auto const id = principal.account_id;
  auto const seen = TRY(setup.database.write([&](db::Tx& tx) -> Result<AccountRecord> {
    auto account = TRY(get_account(tx, id));
    TRY(count_attempt(tx, AttemptAt::login, account.username));
    return account;
  }));
  std::optional<std::string_view> stored;
  if (seen.password_hash) stored = *seen.password_hash;
  if (!setup.passwords.verify(stored, in.current)) return invalid_field("/current", "wrong-password", "Non è la tua password attuale.");
  TRY(check_password(in.password, seen.username));
  auto const hash = TRY(setup.passwords.hash(in.password));
  return setup.database.write([&](db::Tx& tx) -> Result<void> {
    if (TRY(get_account(tx, id)).password_hash != seen.password_hash)
      return fail(ProblemKind::conflict, "password-changed-meanwhile", "Nel frattempo la password è stata cambiata.", "Accedi di nuovo.");
    TRY(set_password_hash(tx, id, hash));
    TRY(forget_attempts(tx, AttemptAt::login, seen.username));
    TRY(end_sessions(tx, setup.events, id, principal.session_id));
    announce_account(tx, {id.value, {}, {}}, facts::account_changed, id, std::string(password_changed));
    return {};
  });
}

}  // namespace raccordo::identity
