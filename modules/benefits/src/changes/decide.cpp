// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <benefits/facts.hpp>

#include "changes/changes.hpp"
#include "file/snapshot.hpp"

// What the body decides of a proposed change: money, state and act in one transaction.
namespace raccordo::benefits {
namespace {

using identity::Principal;

/// The open change of that number.
Result<store::ChangeRow> open_change(db::Tx& tx, FileId id, std::int64_t number) {
  auto const rows = store::changes(tx, id);
  auto const row = std::ranges::find(rows, number, &store::ChangeRow::number);
  if (row == rows.end()) return not_found();
  if (!row->is_open())
    return fail(ProblemKind::conflict, "already-decided", "Su questa modifica l’ente ha già deciso.", "Ricarica la pagina per leggere la decisione.");
  return *row;
}

Result<void> check_notice(store::ChangeRow const& row, Date today) {
  if (may_accept(row, today)) return {};
  return fail(ProblemKind::conflict, "notice-first",
              "Prima di una revoca si comunicano i motivi e si aspettano le osservazioni della persona, per il termine di legge.",
              "Invia il preavviso, poi decidi quando ci sono le osservazioni o il termine è passato.");
}

/// More was reserved with the proposal, less is free again; what was given before keeps its price.
Result<void> vary(db::Tx& tx, Reached const& reached, store::ChangeRow const& change, store::InterventionRow& row) {
  if (*change.cents < row.spent_cents || (change.quantity && *change.quantity * 100 < row.delivered))
    return fail(ProblemKind::conflict, "given-meanwhile", "Nel frattempo è stato dato più di quanto la modifica prevede.",
                "Respingila: l’équipe ne propone un’altra.");
  funds::Holding const holding{row.line_id, row.file_id.value};
  TRY(funds::commit(tx, reached.actor, holding, change.reserved_cents));
  if (*change.cents < row.granted_cents) TRY(funds::free_committed(tx, reached.actor, holding, row.granted_cents - *change.cents));
  row.granted_cents = *change.cents;
  row.granted_quantity = change.quantity;
  row.base_delivered = row.delivered;
  row.base_cents = row.spent_cents;
  return {};
}

Result<void> take_effect(db::Tx& tx, Reached const& reached, store::ChangeRow const& change, store::InterventionRow row) {
  switch (change.kind) {
    case ChangeKind::variation: TRY(vary(tx, reached, change, row)); break;
    case ChangeKind::suspension: row.state = InterventionState::suspended; break;
    case ChangeKind::resumption: row.state = InterventionState::active; break;
    case ChangeKind::revocation:
      row.state = InterventionState::revoked;
      row.ends_on = std::clamp(change.from_day.plus_days(-1), row.starts_on, row.ends_on);
      TRY(free_what_is_left(tx, reached, row));
      break;
  }
  return store::change(tx, row);
}

std::string numbered(store::ChangeRow const& row, std::string_view more = {}) {
  return "{\"v\":1,\"number\":" + std::to_string(row.number) + ",\"change\":\"" + std::string(enum_text(row.kind)) + "\"" + std::string(more) + "}";
}

}  // namespace

Result<void> free_what_is_left(db::Tx& tx, Reached const& reached, store::InterventionRow const& row) {
  funds::Holding const holding{row.line_id, row.file_id.value};
  return funds::free_committed(tx, reached.actor, holding, funds::held(tx, holding).committed);
}

bool may_accept(store::ChangeRow const& row, Date today) {
  if (row.kind != ChangeKind::revocation) return true;
  return row.notice && (row.observations || today > *row.notice_until);
}

Result<void> Files::notice_change(db::Tx& tx, Principal const& principal, FileId id, std::int64_t number, ChangeWords const& in) {
  auto const reached = TRY(reach_decided(tx, principal, id, "file.decide_change", in.version));
  auto change = TRY(open_change(tx, id, number));
  if (change.kind != ChangeKind::revocation || change.notice)
    return fail(ProblemKind::conflict, "not-now", "Il preavviso si invia una volta sola, prima di una revoca.", "Ricarica la pagina per vedere a che punto è.");
  TRY(take_hand(tx, id, principal.account_id, store::Hand::decided));
  auto const rule = store::pause(tx, "observations", tx.today());
  if (!rule)
    return fail(ProblemKind::unavailable, "pause-missing", "Nessuna regola dice oggi per quanto il termine si ferma.",
                "Chi amministra il sistema deve caricare le regole.");
  change.state = ChangeState::noticed;
  change.notice = in.text;
  change.noticed_on = tx.today();
  change.notice_until = tx.today().plus_days(static_cast<int>(rule->days));
  TRY(store::write_notice(tx, id, change));
  TRY(store::advance(tx, reached.row, reached.row.state, reached.row.due_on));
  announce(tx, reached, facts::change_noticed, numbered(change));
  return {};
}

Result<void> Files::observe_change(db::Tx& tx, Principal const& principal, FileId id, std::int64_t number, ChangeWords const& in) {
  auto const reached = TRY(reach_decided(tx, principal, id, "file.change", in.version));
  auto change = TRY(open_change(tx, id, number));
  if (change.state != ChangeState::noticed || change.observations)
    return fail(ProblemKind::conflict, "not-now", "Le osservazioni rispondono a un preavviso, una volta sola.", "Ricarica la pagina per vedere a che punto è.");
  TRY(take_hand(tx, id, principal.account_id, store::Hand::prepared));
  change.observations = in.text;
  change.observed_on = in.on_day.value_or(tx.today());
  if (*change.observed_on > tx.today()) return invalid_field("/on_day", "future", "Questo giorno deve ancora venire.");
  TRY(store::write_observations(tx, id, change));
  TRY(store::advance(tx, reached.row, reached.row.state, reached.row.due_on));
  announce(tx, reached, facts::change_observed, numbered(change));
  return {};
}

Result<void> Files::decide_change(db::Tx& tx, Principal const& principal, FileId id, std::int64_t number, NewChangeDecision const& in) {
  auto const reached = TRY(reach_decided(tx, principal, id, "file.decide_change", in.version));
  auto const& file = reached.row;
  auto change = TRY(open_change(tx, id, number));
  TRY(take_hand(tx, id, principal.account_id, store::Hand::decided));
  auto const row = store::intervention_of(tx, id).value();
  auto const accepted = in.verdict == ChangeVerdict::accepted;
  if (accepted) TRY(check_notice(change, tx.today()));
  TRY(store::take_act(tx, file.deciding_body_id, in.act_year, in.act_number, id));
  if (accepted) TRY(take_effect(tx, reached, change, row));
  else TRY(funds::release(tx, reached.actor, {row.line_id, id.value}, change.reserved_cents));
  change.state = accepted ? ChangeState::accepted : ChangeState::refused;
  change.act_year = in.act_year;
  change.act_number = in.act_number;
  change.reasons = in.reasons;
  change.decided_at = tx.now();
  change.decided_by = principal.account_id;
  TRY(store::write_decision(tx, id, change, json::encode(freeze(tx, territory_, file, principal.account_id))));
  TRY(store::advance(tx, file, file.state, file.due_on));
  TRY(desk_.finish(tx, id.value, desk::ItemKind::change_to_decide));
  announce(tx, reached, facts::change_decided, numbered(change, ",\"verdict\":\"" + std::string(enum_text(in.verdict)) + "\""));
  tell_the_worker(tx, reached, desk::NewsKind::change_decided);
  return {};
}

}  // namespace raccordo::benefits
