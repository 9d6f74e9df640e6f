// SPDX-License-Identifier: EUPL-1.2
#include "demo/budgets.hpp"

#include <algorithm>
#include <array>

namespace raccordo::demo {
namespace {

struct Amount {
  std::string_view type_code;
  std::int64_t cents;
};
constexpr std::array amounts{Amount{"assistenza-domiciliare", 4'800'000}, Amount{"contributo-reddito", 2'400'000}, Amount{"educativa-territoriale", 3'600'000},
                             Amount{"pasti-domicilio", 900'000}};

std::int64_t amount_of(std::string_view type_code) {
  auto const found = std::ranges::find(amounts, type_code, &Amount::type_code);
  return found == amounts.end() ? 1'200'000 : found->cents;
}

}  // namespace

Result<funds::BudgetLine> line_for(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, LineOf const& of) {
  auto const same_year = [&](funds::BudgetLine const& line) { return line.year == of.year; };
  auto lines = funds::lines_for(tx, territory, of.body, of.type_code);
  if (auto const found = std::ranges::find_if(lines, same_year); found != lines.end()) return *found;
  auto const id = TRY(funds::add_line(tx, principal,
                                      {.body_id = of.body,
                                       .year = of.year,
                                       .type_code = of.type_code,
                                       .amount_cents = amount_of(of.type_code),
                                       .reason = "Importo fittizio, della dimostrazione"}));
  return funds::find_line(tx, territory, id).value();
}

Result<void> make_budgets(db::Database& database, territory::Territory& territory) {
  return database.write([&](db::Tx& tx) -> Result<void> {
    auto const year = static_cast<int>(tx.today().ymd().year());
    for (auto const& role : identity::demo_roles(tx, territory)) {
      if (role.role != identity::Role::municipal_officer && role.role != identity::Role::director) continue;
      auto const principal = TRY(identity::principal_of(tx, role.account_id));
      for (auto const& mandate : principal.mandates)
        for (auto const& amount : amounts) TRY(line_for(tx, territory, principal, {mandate.body_id, year, std::string(amount.type_code)}));
    }
    return {};
  });
}

}  // namespace raccordo::demo
