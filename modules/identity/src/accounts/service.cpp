// SPDX-License-Identifier: EUPL-1.2
#include "accounts/service.hpp"

#include <identity/facts.hpp>

#include "accounts/changes.hpp"
#include "second_factor/store.hpp"
#include "sessions/attempts.hpp"
#include "sessions/store.hpp"

namespace raccordo::identity {

Result<Administered> find_administered(db::Tx& tx, Administration const& administration, AccountId id) {
  Administered found{TRY(get_account(tx, id)), mandates_of(tx, id)};
  if (!administration.sees(found.mandates)) return not_found();
  return found;
}

Result<Administered> find_changeable(db::Tx& tx, Administration const& administration, AccountId id) {
  auto found = TRY(find_administered(tx, administration, id));
  if (administration.may_change(found.mandates)) return found;
  return fail(ProblemKind::forbidden, "account-of-others", "Questa persona lavora anche per un ente che non amministri.",
              "Puoi chiudere i suoi incarichi nel tuo ente; il resto spetta all'altro amministratore.");
}

Account shown(db::Tx& tx, territory::Territory& territory, Administered const& found) {
  auto const& a = found.account;
  return {.account_id = a.account_id,
          .username = a.username,
          .display_name = a.display_name,
          .email = a.email,
          .state = a.state(),
          .version = a.version,
          .created_at = a.created_at,
          .locked_until = locked_until(tx, a.username),
          .second_factor_since = second_factor_since(tx, a.account_id),
          .fictitious = a.fictitious,
          .mandates = described(tx, territory, found.mandates)};
}

Result<AccountId> create_account(db::Tx& tx, facts::Actor const& by, NewAccount const& in) {
  AccountRecord account{
      .account_id = tx.new_id<AccountId>(), .username = in.username, .display_name = in.display_name, .email = in.email, .created_at = tx.now()};
  TRY(insert_account(tx, account));
  announce_account(tx, by, facts::account_created, account.account_id, R"({"v":1})");
  return account.account_id;
}

Result<Account> change_account(db::Tx& tx, Setup const& setup, Principal const& principal, AccountId id, AccountChange const& change) {
  Administration const administration(tx, principal);
  auto found = TRY(find_changeable(tx, administration, id));
  auto const before = content_of(found.account);
  if (change.version != found.account.version)
    return std::unexpected(stale_version(find_version(tx, id, change.version), before, change, found.account.version));
  auto const now = changed(before, change);
  if (now == before) return shown(tx, setup.territory, found);
  if (now.disabled && !before.disabled) TRY(leave_an_administrator(tx, tx.today(), {}, id));
  TRY(replace_content(tx, found.account, now, principal.account_id.value));
  if (now.disabled) TRY(end_sessions(tx, setup.events, id));
  auto const* mandate = TRY(principal.mandate_for("account.administer"));
  announce_account(tx, principal.acting(*mandate), facts::account_changed, id, changed_fields_payload(before, now));
  found.account = TRY(get_account(tx, id));
  return shown(tx, setup.territory, found);
}

void announce_account(db::Tx& tx, facts::Actor const& by, std::string_view kind, AccountId id, std::string payload) {
  facts::append(tx, by, {.kind = std::string(kind), .subject_kind = "account", .subject_id = id.value, .section = "account", .payload = std::move(payload)});
}

}  // namespace raccordo::identity
