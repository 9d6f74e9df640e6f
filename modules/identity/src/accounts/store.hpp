// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/accounts.hpp>
#include <platform/db.hpp>

// Rows of `identity_accounts` and of what they were before.
namespace raccordo::identity {

struct AccountRecord {
  AccountId account_id;
  std::string username, display_name;
  std::optional<std::string> email, password_hash;
  bool disabled = false;
  bool fictitious = false;  ///< of a demonstration
  bool offered = false;     ///< at the demonstration's door
  std::int64_t version = 1;
  Instant created_at;

  /// A fictitious account needs no password.
  AccountState state() const {
    if (disabled) return AccountState::disabled;
    return password_hash || fictitious ? AccountState::active : AccountState::invited;
  }
};
BOOST_DESCRIBE_STRUCT(AccountRecord, (), (account_id, username, display_name, email, password_hash, disabled, fictitious, offered, version, created_at))

/// What of an account is versioned, and meets a merge when two change it at once.
struct AccountContent {
  std::string display_name;
  json::Nullable<std::string> email;
  bool disabled = false;
  bool operator==(AccountContent const& other) const { return differing(*this, other).empty(); }
  /// Names of the members in which two contents differ.
  static std::vector<std::string> differing(AccountContent const& a, AccountContent const& b);
};
BOOST_DESCRIBE_STRUCT(AccountContent, (), (display_name, email, disabled))
AccountContent content_of(AccountRecord const& account);

std::optional<AccountRecord> find_account(db::Tx& tx, AccountId id);
std::optional<AccountRecord> find_account(db::Tx& tx, std::string_view username);
/// Those whose username comes after, in its order.
std::vector<AccountRecord> accounts_after(db::Tx& tx, std::string_view username);
Result<AccountRecord> get_account(db::Tx& tx, AccountId id);
/// conflict "username-taken".
Result<void> insert_account(db::Tx& tx, AccountRecord const& account);
/// Keeps what it was, as its version, and makes it the next one.
Result<void> replace_content(db::Tx& tx, AccountRecord const& before, AccountContent const& now, std::optional<Uuid> by);
std::optional<AccountContent> find_version(db::Tx& tx, AccountId id, std::int64_t version);
Result<void> set_password_hash(db::Tx& tx, AccountId id, std::string_view hash);

}  // namespace raccordo::identity
