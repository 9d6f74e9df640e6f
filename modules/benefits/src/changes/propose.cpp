// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <benefits/facts.hpp>

#include "changes/changes.hpp"

// What the team proposes of a grant, and how it closes one.
namespace raccordo::benefits {
namespace {

using identity::Principal;

std::unexpected<Problem> no_such_change(std::string detail) {
  return fail(ProblemKind::conflict, "not-now", std::move(detail), "Ricarica la pagina per vedere a che punto è.");
}

Result<void> check_state(InterventionState state, ChangeKind kind) {
  if (state == InterventionState::revoked || state == InterventionState::closed) return no_such_change("L’intervento è finito.");
  if (kind == ChangeKind::suspension && state == InterventionState::suspended) return no_such_change("L’intervento è già sospeso.");
  if (kind == ChangeKind::resumption && state == InterventionState::active) return no_such_change("L’intervento non è sospeso.");
  return {};
}

Result<void> check_variation(store::InterventionRow const& row, NewChange const& in) {
  if (in.kind != ChangeKind::variation) {
    if (in.cents || in.quantity) return invalid_field(in.cents ? "/cents" : "/quantity", "variation", "Una quantità si scrive solo in una variazione.");
    return {};
  }
  if (!in.cents) return invalid_field("/cents", "required", "Scrivi quanto paga l’ente in tutto, con ciò che è già speso.");
  if (*in.cents < row.spent_cents) return invalid_field("/cents", "below-spent", "È già stato speso di più: " + funds::euro(row.spent_cents) + ".");
  if (in.quantity.has_value() != row.granted_quantity.has_value())
    return invalid_field("/quantity", "unit", row.granted_quantity ? "Scrivi quanto si concede in tutto." : "Questa concessione conta soltanto denaro.");
  if (in.quantity && *in.quantity * 100 < row.delivered) return invalid_field("/quantity", "below-delivered", "È già stato dato di più.");
  return {};
}

std::int64_t more_than(store::InterventionRow const& row, NewChange const& in) {
  return in.kind == ChangeKind::variation ? std::max<std::int64_t>(*in.cents - row.granted_cents, 0) : 0;
}

Result<void> check_day(store::InterventionRow const& row, Date day) {
  if (day < row.starts_on || day > row.ends_on)
    return invalid_field("/from_day", "outside", "L’intervento va dal " + italian_date(row.starts_on) + " al " + italian_date(row.ends_on) + ".");
  return {};
}

Result<store::InterventionRow> active_one(db::Tx& tx, FileId id) {
  if (auto row = store::intervention_of(tx, id)) return std::move(*row);
  return fail(ProblemKind::conflict, "not-activated", "L’intervento non è ancora attivo.", "Attivalo prima.");
}

Result<void> check_none_open(std::vector<store::ChangeRow> const& rows) {
  if (std::ranges::none_of(rows, &store::ChangeRow::is_open)) return {};
  return fail(ProblemKind::conflict, "change-pending", "C’è già una modifica che aspetta la decisione dell’ente.",
              "Aspetta la decisione, poi proponi la prossima.");
}

std::string numbered(std::int64_t number, ChangeKind kind) {
  return "{\"v\":1,\"number\":" + std::to_string(number) + ",\"change\":\"" + std::string(enum_text(kind)) + "\"}";
}

}  // namespace

Result<void> Files::propose_change(db::Tx& tx, Principal const& principal, FileId id, NewChange const& in) {
  auto const reached = TRY(reach_decided(tx, principal, id, "file.change", in.version));
  auto const& file = reached.row;
  auto const row = TRY(active_one(tx, id));
  auto const known = store::changes(tx, id);
  TRY(check_none_open(known));
  TRY(check_state(row.state, in.kind));
  TRY(check_day(row, in.from_day));
  TRY(check_variation(row, in));
  TRY(take_hand(tx, id, principal.account_id, store::Hand::prepared));
  auto const more = more_than(row, in);
  TRY(funds::reserve(tx, reached.actor, {row.line_id, id.value}, more));
  auto const number = static_cast<std::int64_t>(known.size()) + 1;
  TRY(store::add_change(tx, id,
                        {.number = number,
                         .kind = in.kind,
                         .state = ChangeState::proposed,
                         .from_day = in.from_day,
                         .cents = in.cents,
                         .quantity = in.quantity,
                         .reserved_cents = more,
                         .words = in.words,
                         .proposed_at = tx.now(),
                         .proposed_by = principal.account_id}));
  auto const person = people::find(tx, file.person_id);
  TRY(desk_.raise(tx, {.kind = desk::ItemKind::change_to_decide,
                       .subject_kind = "file",
                       .subject_id = id.value,
                       .thread_id = file.thread_id,
                       .headline = person ? people::full_name(*person) : std::string(),
                       .function = file.function,
                       .municipality = file.municipality,
                       .desk_id = file.deciding_body_id.value}));
  TRY(store::advance(tx, file, file.state, file.due_on));
  announce(tx, reached, facts::change_proposed, numbered(number, in.kind));
  return {};
}

Result<void> Files::close_intervention(db::Tx& tx, Principal const& principal, FileId id, NewInterventionClosure const& in) {
  auto const reached = TRY(reach_decided(tx, principal, id, "file.change", in.version));
  auto row = TRY(active_one(tx, id));
  if (row.state == InterventionState::revoked || row.state == InterventionState::closed) return no_such_change("L’intervento è finito.");
  TRY(check_none_open(store::changes(tx, id)));
  auto const on = in.closed_on.value_or(tx.today());
  if (on > tx.today()) return invalid_field("/closed_on", "future", "Questo giorno deve ancora venire.");
  if (on < row.starts_on) return invalid_field("/closed_on", "before", "L’intervento comincia il " + italian_date(row.starts_on) + ".");
  row.state = InterventionState::closed;
  row.ends_on = std::min(row.ends_on, on);
  TRY(store::change(tx, row));
  TRY(store::close(tx, row.id, on, in.outcome, in.words));
  TRY(free_what_is_left(tx, reached, row));
  TRY(store::advance(tx, reached.row, reached.row.state, reached.row.due_on));
  announce(tx, reached, facts::intervention_closed, "{\"v\":1,\"outcome\":\"" + std::string(enum_text(in.outcome)) + "\"}");
  return {};
}

}  // namespace raccordo::benefits
