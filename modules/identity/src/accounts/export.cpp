// SPDX-License-Identifier: EUPL-1.2
#include <identity/export_log.hpp>

#include "accounts/service.hpp"
#include "slice_routes.hpp"

namespace raccordo::identity {

struct AccountExport {
  exports::Format format{};
  std::optional<std::string> q;
};
BOOST_DESCRIBE_STRUCT(AccountExport, (), (format, q))
inline constexpr auto constraints(json::Of<AccountExport>) {
  return json::table(json::field<&AccountExport::format>().sample("xlsx"), json::field<&AccountExport::q>().length(1, 100).about("As on the screen."));
}

namespace {

using exports::column, exports::words_column;
using exports::Words;

Words words_of(AccountState state) {
  switch (state) {
    case AccountState::invited: return {"Invitato", "Invited"};
    case AccountState::active: return {"Attivo", "Active"};
    case AccountState::disabled: return {"Disattivato", "Disabled"};
  }
  return {};
}

}  // namespace

void add_account_export(api::Api& api, Setup const& setup) {
  exports::add_list<AccountExport, AccountRow>(
      api,
      {.path = "/exports/accounts",
       .operation_id = "export_accounts",
       .summary = "The list of accounts as a file; a line in the log of readings",
       .tag = account_tag,
       .action = "account.administer"},
      {.name = {"Account", "Accounts"},
       .columns = {column({"Nome e cognome", "Name"}, &AccountRow::display_name), column({"Nome utente", "Username"}, &AccountRow::username),
                   words_column({"Stato", "State"}, &AccountRow::state, [](auto one) { return words_of(one); }),
                   column({"Incarichi in corso", "Mandates in force"}, &AccountRow::mandates_in_force)},
       .page =
           [setup](api::Call& call, AccountExport const& in, std::optional<std::string> const& cursor) {
             return setup.database.read(
                 [&](db::Tx& tx) { return list_accounts(tx, call.principal<Principal>(), {.q = in.q, .cursor = cursor, .limit = 100}); });
           },
       .log = exported(setup.database, "account.administer", "account", &AccountRow::account_id)});
}

}  // namespace raccordo::identity
