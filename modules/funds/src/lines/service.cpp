// SPDX-License-Identifier: EUPL-1.2
#include "lines/service.hpp"

#include <algorithm>

#include <catalogue/types.hpp>
#include <funds/facts.hpp>

// Lines as whoever answers for a body sets and sees them.
namespace raccordo::funds {
namespace {

using identity::Principal;

/// The mandate by which one may do it for that body; nothing for the money of others.
identity::HeldMandate const* mandate_of(Principal const& principal, std::string_view action, territory::BodyId body) {
  for (auto const& mandate : principal.mandates)
    if (mandate.body_id == body && principal.mandate_for(action, mandate.mandate_id)) return &mandate;
  return nullptr;
}

void announce(db::Tx& tx, raccordo::facts::Actor const& by, LineId id, std::int64_t version, std::int64_t cents) {
  raccordo::facts::append(tx, by,
                          {.kind = std::string(facts::line_set),
                           .subject_kind = "budget_line",
                           .subject_id = id.value,
                           .person_id = {},
                           .case_id = {},
                           .thread_id = {},
                           .section = "economic",
                           .municipality = {},
                           .payload = "{\"v\":1,\"version\":" + std::to_string(version) + ",\"amount_cents\":" + std::to_string(cents) + "}"});
}

std::vector<territory::BodyId> own_bodies(Principal const& principal) {
  std::vector<territory::BodyId> bodies;
  for (auto const& mandate : principal.mandates)
    if (principal.mandate_for("budget.read", mandate.mandate_id)) bodies.push_back(mandate.body_id);
  std::ranges::sort(bodies);
  bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
  return bodies;
}

}  // namespace

BudgetLine shown(db::Tx& tx, territory::Territory& territory, store::Row const& row) {
  BudgetLine line{.line_id = row.line_id,
                  .body_id = row.body_id,
                  .body_name = territory.names(tx).body(row.body_id),
                  .year = row.year,
                  .type_code = row.type_code,
                  .type_name_it = row.type_code,
                  .type_name_en = row.type_code,
                  .amount_cents = row.amount,
                  .reserved_cents = row.reserved,
                  .committed_cents = row.committed,
                  .spent_cents = row.spent,
                  .left_cents = row.left(),
                  .version = row.version};
  if (auto const type = catalogue::find_type(tx, row.type_code, tx.today())) {
    line.type_name_it = type->name_it;
    line.type_name_en = type->name_en;
  }
  return line;
}

Result<LineId> add_line(db::Tx& tx, Principal const& principal, NewBudgetLine const& line) {
  auto const* mandate = mandate_of(principal, "budget.set", line.body_id);
  if (!mandate)
    return fail(ProblemKind::forbidden, "not-your-body", "Le righe di bilancio le fissa soltanto l’ente a cui appartengono.",
                "Rivolgiti al responsabile di quell’ente.");
  if (!catalogue::find_type(tx, line.type_code, tx.today()))
    return invalid_field("/type_code", "unknown", "Questo tipo di intervento non è nel catalogo in vigore.");
  if (store::find(tx, line.body_id, line.year, line.type_code))
    return fail(ProblemKind::conflict, "line-exists", "Per questo anno e questo intervento c’è già una riga.", "Cambia l’importo di quella che c’è.");
  store::Row const row{tx.new_id<LineId>(), line.body_id, line.year, line.type_code, line.amount_cents};
  TRY(store::add(tx, row));
  auto const by = principal.acting(*mandate);
  TRY(store::enter(tx, by, {.line_id = row.line_id, .kind = BudgetMovementKind::amount_set, .cents = line.amount_cents, .reason = line.reason, .file_id = {}}));
  announce(tx, by, row.line_id, 1, line.amount_cents);
  return row.line_id;
}

Result<void> set_amount(db::Tx& tx, Principal const& principal, LineId id, BudgetAmount const& amount) {
  auto const row = store::find(tx, id);
  auto const* mandate = row ? mandate_of(principal, "budget.set", row->body_id) : nullptr;
  if (!mandate) return not_found();
  if (amount.version != row->version)
    return fail(ProblemKind::conflict, "stale-line", "Nel frattempo qualcun altro ha cambiato questa riga: ora è di " + euro(row->amount) + ".",
                "Ricarica la pagina, poi decidi se cambiarla ancora.");
  auto const used = row->amount - row->left();
  if (amount.amount_cents < used)
    return fail(ProblemKind::conflict, "below-used", "Su questa riga sono già prenotati, impegnati o spesi " + euro(used) + ".",
                "L’importo non può essere più basso.");
  TRY(store::set_amount(tx, *row, amount.amount_cents));
  auto const by = principal.acting(*mandate);
  TRY(store::enter(tx, by, {.line_id = id, .kind = BudgetMovementKind::amount_set, .cents = amount.amount_cents, .reason = amount.reason, .file_id = {}}));
  announce(tx, by, id, row->version + 1, amount.amount_cents);
  return {};
}

std::vector<BudgetLine> own_lines(db::Tx& tx, territory::Territory& territory, Principal const& principal, std::int64_t year) {
  std::vector<BudgetLine> lines;
  for (auto const& body : own_bodies(principal))
    for (auto const& row : store::of_body(tx, body, year)) lines.push_back(shown(tx, territory, row));
  std::ranges::sort(lines, [](auto const& a, auto const& b) { return std::tie(a.body_name, a.type_name_it) < std::tie(b.body_name, b.type_name_it); });
  return lines;
}

Result<api::Page<BudgetMovement>> movements(db::Tx& tx, Principal const& principal, LineId id, std::optional<std::int64_t> before, int limit) {
  auto const row = store::find(tx, id);
  if (!row || !mandate_of(principal, "budget.read", row->body_id)) return not_found();
  auto entries = store::entries(tx, id, before, limit + 1);
  api::Page<BudgetMovement> page;
  if (entries.size() > static_cast<std::size_t>(limit)) {
    entries.resize(static_cast<std::size_t>(limit));
    page.next_cursor = std::to_string(entries.back().number);
  }
  for (auto const& one : entries) {
    BudgetMovement line{one.number, one.at, one.kind, one.cents, {}, one.reason, one.file_id};
    if (one.account_id) line.account_name = identity::account_name(tx, *one.account_id);
    page.items.push_back(std::move(line));
  }
  return page;
}

std::optional<BudgetLine> find_line(db::Tx& tx, territory::Territory& territory, LineId id) {
  auto const row = store::find(tx, id);
  return row ? std::optional(shown(tx, territory, *row)) : std::nullopt;
}

std::vector<BudgetLine> lines_for(db::Tx& tx, territory::Territory& territory, territory::BodyId body, std::string_view type_code) {
  std::vector<BudgetLine> lines;
  for (auto const& row : store::of_type(tx, body, type_code)) lines.push_back(shown(tx, territory, row));
  return lines;
}

}  // namespace raccordo::funds
