// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/identity.hpp>

#include "accounts/administration.hpp"
#include "accounts/store.hpp"

// What an administrator does with accounts. Each function is part of one transaction.
namespace raccordo::identity {

struct AccountFilter {
  std::optional<std::string> q, cursor;
  std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(AccountFilter, (), (q, cursor, limit))
inline constexpr auto constraints(json::Of<AccountFilter>) {
  return json::table(json::field<&AccountFilter::q>().length(1, 100).about("Part of the name, of the username or of the address."),
                     json::field<&AccountFilter::cursor>().length(1, 80).matching(json::patterns::cursor), json::field<&AccountFilter::limit>().range(1, 100));
}

/// not_found for an account of bodies that the administrator does not look after.
struct Administered {
  AccountRecord account;
  std::vector<MandateRow> mandates;
};
Result<Administered> find_administered(db::Tx& tx, Administration const& administration, AccountId id);
/// forbidden "account-of-others" besides.
Result<Administered> find_changeable(db::Tx& tx, Administration const& administration, AccountId id);

Account shown(db::Tx& tx, territory::Territory& territory, Administered const& found);
/// By username.
Result<api::Page<AccountRow>> list_accounts(db::Tx& tx, Principal const& principal, AccountFilter const& filter);
Result<AccountId> create_account(db::Tx& tx, facts::Actor const& by, NewAccount const& in);
/// conflict "stale-version" with base, theirs and yours.
Result<Account> change_account(db::Tx& tx, Setup const& setup, Principal const& principal, AccountId id, AccountChange const& change);

void announce_account(db::Tx& tx, facts::Actor const& by, std::string_view kind, AccountId id, std::string payload);

}  // namespace raccordo::identity
