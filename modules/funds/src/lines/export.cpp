// SPDX-License-Identifier: EUPL-1.2
#include <identity/export_log.hpp>

#include "lines/service.hpp"

namespace raccordo::funds {

struct BudgetExport {
  exports::Format format{};
  std::optional<std::int64_t> year;
};
BOOST_DESCRIBE_STRUCT(BudgetExport, (), (format, year))
inline constexpr auto constraints(json::Of<BudgetExport>) {
  return json::table(json::field<&BudgetExport::format>().sample("xlsx"),
                     json::field<&BudgetExport::year>().range(2000, 2100).about("This year when absent.").sample("2026"));
}

namespace {

using exports::Words;
using http::Language;

exports::Column<BudgetLine> sum_column(Words title, std::int64_t BudgetLine::* cents) {
  return {title, [cents](BudgetLine const& line, Language) -> exports::Cell { return exports::Cents{line.*cents}; }};
}

std::vector<exports::Column<BudgetLine>> line_columns() {
  return {exports::column({"Ente", "Body"}, &BudgetLine::body_name),
          exports::column({"Anno", "Year"}, &BudgetLine::year),
          {{"Intervento", "Intervention"},
           [](BudgetLine const& r, Language l) -> exports::Cell { return l == Language::english ? r.type_name_en : r.type_name_it; }},
          sum_column({"Importo", "Amount"}, &BudgetLine::amount_cents),
          sum_column({"Prenotato", "Reserved"}, &BudgetLine::reserved_cents),
          sum_column({"Impegnato", "Committed"}, &BudgetLine::committed_cents),
          sum_column({"Speso", "Spent"}, &BudgetLine::spent_cents),
          sum_column({"Resta", "Left"}, &BudgetLine::left_cents)};
}

}  // namespace

void add_budget_export(api::Api& api, db::Database& database, territory::Territory& territory) {
  exports::add_list<BudgetExport, BudgetLine>(api,
                                              {.path = "/exports/budget-lines",
                                               .operation_id = "export_budget_lines",
                                               .summary = "The budget lines of a year as a file; a line in the log of readings",
                                               .tag = "budget",
                                               .action = "budget.read"},
                                              {.name = {"Bilancio", "Budget"},
                                               .columns = line_columns(),
                                               .page =
                                                   [&database, &territory](api::Call& call, BudgetExport const& in, std::optional<std::string> const&) {
                                                     return database.read([&](db::Tx& tx) -> Result<api::Page<BudgetLine>> {
                                                       auto const year = in.year.value_or(static_cast<int>(tx.today().ymd().year()));
                                                       return api::Page<BudgetLine>{own_lines(tx, territory, call.principal<identity::Principal>(), year), {}};
                                                     });
                                                   },
                                               .log = identity::exported(database, "budget.read", "budget_line", &BudgetLine::line_id)});
}

}  // namespace raccordo::funds
