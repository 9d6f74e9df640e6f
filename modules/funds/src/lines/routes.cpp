// SPDX-License-Identifier: EUPL-1.2
#include "lines/service.hpp"

#include <charconv>

namespace raccordo::funds {

struct LineRef {
  LineId line_id;
};
BOOST_DESCRIBE_STRUCT(LineRef, (), (line_id))
struct LinesOfYear {
  std::optional<std::int64_t> year;
};
BOOST_DESCRIBE_STRUCT(LinesOfYear, (), (year))
inline constexpr auto constraints(json::Of<LinesOfYear>) {
  return json::table(json::field<&LinesOfYear::year>().range(2000, 2100).about("This year when absent.").sample("2026"));
}
struct PageOfLine {
  LineId line_id;
  std::optional<std::string> cursor;
  std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(PageOfLine, (), (line_id, cursor, limit))
inline constexpr auto constraints(json::Of<PageOfLine>) {
  return json::table(json::field<&PageOfLine::cursor>().length(1, 80).matching(json::patterns::cursor),
                     json::field<&PageOfLine::limit>().range(1, 100).about("20 when absent."));
}

namespace {

constexpr std::string_view tag = "budget";
using identity::Principal;

Result<api::Page<BudgetMovement>> page_of(db::Database& database, Principal const& principal, PageOfLine const& page) {
  std::optional<std::int64_t> before;
  if (page.cursor) {
    auto const [end, error] = std::from_chars(page.cursor->data(), page.cursor->data() + page.cursor->size(), before.emplace());
    if (error != std::errc{} || end != page.cursor->data() + page.cursor->size())
      return invalid_field("?cursor", "cursor", "Il segnaposto della pagina non è valido: riparti dalla prima.");
  }
  return database.read([&](db::Tx& tx) { return movements(tx, principal, page.line_id, before, static_cast<int>(page.limit.value_or(20))); });
}

void add_setting_routes(api::Api& api, db::Database& database, territory::Territory& territory) {
  api.post<api::NoParams, NewBudgetLine, api::Created<BudgetLine>>({.path = "/budget-lines",
                                                                    .operation_id = "add_budget_line",
                                                                    .summary = "Say what one's body has in a year for a type of intervention",
                                                                    .tag = tag,
                                                                    .action = "budget.set"},
                                                                   [&](api::Call& call, api::NoParams const&, NewBudgetLine const& line) {
                                                                     return database.write([&](db::Tx& tx) -> Result<api::Created<BudgetLine>> {
                                                                       auto const id = TRY(add_line(tx, call.principal<Principal>(), line));
                                                                       return api::Created<BudgetLine>{find_line(tx, territory, id).value(),
                                                                                                       "/budget-lines/" + id.text()};
                                                                     });
                                                                   });
  api.put<LineRef, BudgetAmount, BudgetLine>({.path = "/budget-lines/{line_id}/amount",
                                              .operation_id = "set_budget_amount",
                                              .summary = "Change the amount of a line, with the reason",
                                              .tag = tag,
                                              .action = "budget.set"},
                                             [&](api::Call& call, LineRef const& ref, BudgetAmount const& amount) {
                                               return database.write([&](db::Tx& tx) -> Result<BudgetLine> {
                                                 TRY(set_amount(tx, call.principal<Principal>(), ref.line_id, amount));
                                                 return find_line(tx, territory, ref.line_id).value();
                                               });
                                             });
}

}  // namespace

void add_routes(api::Api& api, db::Database& database, territory::Territory& territory) {
  api.describe_tag(tag, "What a body has in a year for each type of intervention, and what was done with it.");
  add_setting_routes(api, database, territory);
  add_budget_export(api, database, territory);
  api.get<LinesOfYear, BudgetLines>(
      {.path = "/budget-lines", .operation_id = "budget_lines", .summary = "The lines of the bodies one answers for", .tag = tag, .action = "budget.read"},
      [&](api::Call& call, LinesOfYear const& of) {
        return database.read([&](db::Tx& tx) -> Result<BudgetLines> {
          auto const year = of.year.value_or(static_cast<int>(tx.today().ymd().year()));
          return BudgetLines{year, own_lines(tx, territory, call.principal<Principal>(), year)};
        });
      });
  api.get<PageOfLine, api::Page<BudgetMovement>>({.path = "/budget-lines/{line_id}/movements",
                                                  .operation_id = "budget_movements",
                                                  .summary = "What made a line as it is, newest first",
                                                  .tag = tag,
                                                  .action = "budget.read"},
                                                 [&](api::Call& call, PageOfLine const& page) { return page_of(database, call.principal<Principal>(), page); });
}

}  // namespace raccordo::funds
