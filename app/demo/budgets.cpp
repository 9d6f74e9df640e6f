// SPDX-License-Identifier: EUPL-1.2
#include "demo/budgets.hpp"

#include <array>

namespace raccordo::demo {
namespace {

struct Amount {
  std::string_view type_code;
  std::int64_t cents;
};
constexpr std::array amounts{Amount{"assistenza-domiciliare", 4'800'000}, Amount{"contributo-reddito", 2'400'000}, Amount{"educativa-territoriale", 3'600'000},
                             Amount{"pasti-domicilio", 900'000}};

Result<void> lines_of(db::Tx& tx, identity::Principal const& principal) {
  for (auto const& mandate : principal.mandates)
    for (auto const& amount : amounts)
      TRY(funds::add_line(tx, principal,
                          {.body_id = mandate.body_id,
                           .year = static_cast<int>(tx.today().ymd().year()),
                           .type_code = std::string(amount.type_code),
                           .amount_cents = amount.cents,
                           .reason = "Importo fittizio, della dimostrazione"}));
  return {};
}

}  // namespace

Result<void> make_budgets(db::Database& database, territory::Territory& territory) {
  return database.write([&](db::Tx& tx) -> Result<void> {
    for (auto const& role : identity::demo_roles(tx, territory)) {
      if (role.role != identity::Role::municipal_officer && role.role != identity::Role::director) continue;
      TRY(lines_of(tx, TRY(identity::principal_of(tx, role.account_id))));
    }
    return {};
  });
}

}  // namespace raccordo::demo
