// SPDX-License-Identifier: EUPL-1.2
#include <identity/facts.hpp>

#include "accounts/service.hpp"
#include "invitations/service.hpp"
#include "slice_routes.hpp"

// What the command line, the generator of demonstrations and the modules above ask of accounts.
namespace raccordo::identity {

void add_routes(api::Api& api, Setup const& setup) {
  api.describe_tag(session_tag, "Coming in, going out, one's own password and second factor.");
  api.describe_tag(account_tag, "Accounts, their dated mandates and their invitations, for who administers a body.");
  api.describe_tag(demo_tag, "Doors that exist only in a database of demonstration; elsewhere they answer 404.");
  add_session_routes(api, setup);
  add_second_factor_routes(api, setup);
  add_account_routes(api, setup);
  add_mandate_routes(api, setup);
  add_invitation_routes(api, setup);
  add_demo_routes(api, setup);
  add_trace_routes(api, setup.database, setup.territory);
}

Result<Invitation> create_administrator(db::Tx& tx, std::string_view username, std::string_view display_name, territory::BodyId body) {
  if (!username_pattern.matches(username)) return invalid_field("/username", "username", std::string(username_pattern.message));
  auto const account = TRY(create_account(tx, {}, {.username = std::string(username), .display_name = std::string(display_name), .email = {}}));
  territory::Territory territory;  // the command line has no other; it reads the tables once
  TRY(grant_mandate(
      tx, territory, account,
      {.role = Role::administrator, .body_id = body, .team_id = {}, .function = {}, .employing_body_id = {}, .valid_from = tx.today(), .valid_to = {}}, {}));
  return invite(tx, account, {});
}

Result<AccountId> create_demo_account(db::Tx& tx, DemoAccount const& account) {
  AccountRecord row{.account_id = tx.new_id<AccountId>(),
                    .username = account.username,
                    .display_name = account.display_name,
                    .fictitious = true,
                    .offered = account.offered,
                    .created_at = tx.now()};
  TRY(insert_account(tx, row));
  announce_account(tx, {}, facts::account_created, row.account_id, R"({"v":1})");
  return row.account_id;
}

Result<Principal> principal_of(db::Tx& tx, AccountId id) {
  auto const account = TRY(get_account(tx, id));
  if (account.disabled) return not_found();
  return Principal{id, {}, account.display_name, held_today(tx, id)};
}

std::vector<SessionAccount> team_members(db::Tx& tx, territory::TeamId team) {
  return tx.list<SessionAccount>(
      "select distinct a.id, a.display_name from identity_mandates m join identity_accounts a on a.id = m.account_id"
      " where m.team_id = $1 and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2) and a.disabled = 0 order by a.display_name, a.id",
      team, tx.today());
}

}  // namespace raccordo::identity
