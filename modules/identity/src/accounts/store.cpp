// SPDX-License-Identifier: EUPL-1.2
#include "accounts/store.hpp"

#include <identity/identity.hpp>

namespace raccordo::identity {
namespace {

constexpr std::string_view account_columns =
    "select id, username, display_name, email, password_hash, disabled, fictitious, offered, version, created_at from identity_accounts ";

std::unexpected<Problem> username_taken() {
  Problem problem{ProblemKind::conflict,
                  "username-taken",
                  "Questo nome utente è già di un altro account.",
                  "Scegline un altro.",
                  {{"/username", "taken", "È già in uso."}},
                  {}};
  return std::unexpected(std::move(problem));
}

}  // namespace

AccountContent content_of(AccountRecord const& account) {
  AccountContent content{account.display_name, {}, account.disabled};
  if (account.email) content.email = *account.email;
  return content;
}

std::optional<AccountRecord> find_account(db::Tx& tx, AccountId id) {
  static std::string const sql = std::string(account_columns) + "where id = $1";
  return tx.find<AccountRecord>(sql, id);
}

std::optional<AccountRecord> find_account(db::Tx& tx, std::string_view username) {
  static std::string const sql = std::string(account_columns) + "where username = $1";
  return tx.find<AccountRecord>(sql, username);
}

std::vector<AccountRecord> accounts_after(db::Tx& tx, std::string_view username) {
  static std::string const sql = std::string(account_columns) + "where username > $1 order by username";
  return tx.list<AccountRecord>(sql, username);
}

std::vector<MailAddress> mail_addresses(db::Tx& tx) {
  return tx.list<MailAddress>("select id, email from identity_accounts where email is not null and disabled = 0"
                              " and (password_hash is not null or fictitious = 1) order by id");
}

std::optional<std::string> mail_address(db::Tx& tx, AccountId account) {
  auto const found = find_account(tx, account);
  return found ? found->email : std::nullopt;
}

Result<AccountRecord> get_account(db::Tx& tx, AccountId id) {
  auto account = find_account(tx, id);
  if (!account) return not_found();
  return *account;
}

Result<void> insert_account(db::Tx& tx, AccountRecord const& a) {
  if (find_account(tx, a.username)) return username_taken();
  auto done = tx.execute("insert into identity_accounts (id, username, display_name, email, password_hash, disabled, fictitious, offered,"
                         " version, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                         a.account_id, a.username, a.display_name, a.email, a.password_hash, a.disabled, a.fictitious, a.offered, a.version, a.created_at);
  if (!done) return username_taken();  // somebody else was quicker
  return {};
}

Result<void> replace_content(db::Tx& tx, AccountRecord const& before, AccountContent const& now, std::optional<Uuid> by) {
  TRY(tx.execute("insert into identity_account_versions (account_id, version, content, replaced_at, replaced_by) values ($1, $2, $3, $4, $5)",
                 before.account_id, before.version, json::encode(content_of(before)), tx.now(), by));
  std::optional<std::string> const& email = now.email;
  TRY(tx.execute("update identity_accounts set display_name = $2, email = $3, disabled = $4, version = version + 1 where id = $1", before.account_id,
                 now.display_name, email, now.disabled));
  return {};
}

std::optional<AccountContent> find_version(db::Tx& tx, AccountId id, std::int64_t version) {
  auto const text = tx.find<std::string>("select content from identity_account_versions where account_id = $1 and version = $2", id, version);
  if (!text) return std::nullopt;
  auto content = json::decode<AccountContent>(*text);
  if (!content) throw std::runtime_error("a version of an account cannot be read: " + content.error().detail);
  return *content;
}

Result<void> set_password_hash(db::Tx& tx, AccountId id, std::string_view hash) {
  TRY(tx.execute("update identity_accounts set password_hash = $2 where id = $1", id, hash));
  return {};
}

}  // namespace raccordo::identity
