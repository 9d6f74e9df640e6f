// SPDX-License-Identifier: EUPL-1.2
#include <platform/idempotency.hpp>

#include "accounts/service.hpp"
#include "sending.hpp"
#include "slice_routes.hpp"

namespace raccordo::identity {
namespace {

using api::NoParams;

Result<api::Created<Account>> create(Setup const& setup, api::Call& call, NewAccount const& in) {
  auto const sending = sending_of(call, "account.create", json::encode(in));
  auto account = TRY(setup.database.write([&](db::Tx& tx) -> Result<Account> {
    auto const id = TRY(once<AccountId>(tx, sending, [&] { return create_account(tx, call.actor, in); }));
    return shown(tx, setup.territory, {TRY(get_account(tx, id)), mandates_of(tx, id)});
  }));
  auto location = "/accounts/" + account.account_id.text();
  return api::Created<Account>{std::move(account), std::move(location)};
}

}  // namespace

void add_account_routes(api::Api& api, Setup const& setup) {
  api.get<AccountFilter, api::Page<AccountRow>>(
      {.path = "/accounts",
       .operation_id = "list_accounts",
       .summary = "Accounts of the bodies you look after, by username",
       .tag = account_tag,
       .action = "account.administer"},
      [setup](api::Call& call, AccountFilter const& filter) {
        return setup.database.read([&](db::Tx& tx) { return list_accounts(tx, call.principal<Principal>(), filter); });
      });
  api.post<NoParams, NewAccount, api::Created<Account>>({.path = "/accounts",
                                                         .operation_id = "create_account",
                                                         .summary = "A new account, without password and mandates",
                                                         .tag = account_tag,
                                                         .action = "account.administer"},
                                                        [setup](api::Call& call, NoParams const&, NewAccount const& in) { return create(setup, call, in); });
  api.get<AccountRef, Account>({.path = "/accounts/{account_id}",
                                .operation_id = "account",
                                .summary = "One account with all its mandates, ended ones too",
                                .tag = account_tag,
                                .action = "account.administer"},
                               [setup](api::Call& call, AccountRef const& ref) {
                                 return setup.database.read([&](db::Tx& tx) -> Result<Account> {
                                   Administration const administration(tx, call.principal<Principal>());
                                   return shown(tx, setup.territory, TRY(find_administered(tx, administration, ref.account_id)));
                                 });
                               });
  api.patch<AccountRef, AccountChange, Account>(
      {.path = "/accounts/{account_id}",
       .operation_id = "change_account",
       .summary = "Correct, disable or enable an account",
       .tag = account_tag,
       .action = "account.administer",
       .description = "A stale version answers 409 with base, theirs and yours; a disabled account is out at once."},
      [setup](api::Call& call, AccountRef const& ref, AccountChange const& change) {
        return setup.database.write([&](db::Tx& tx) { return change_account(tx, setup, call.principal<Principal>(), ref.account_id, change); });
      });
  add_account_export(api, setup);
}

}  // namespace raccordo::identity
