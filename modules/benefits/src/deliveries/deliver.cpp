// SPDX-License-Identifier: EUPL-1.2
#include <benefits/facts.hpp>

#include "changes/store.hpp"
#include "deliveries/price.hpp"
#include "deliveries/work.hpp"
#include "papers/papers.hpp"

// A delivery moves the money of the line in its own transaction; a wrong one is followed by the row that corrects it.
namespace raccordo::benefits {
namespace {

std::unexpected<Problem> not_active(InterventionState state) {
  auto const* why = state == InterventionState::revoked ? "L’intervento è stato revocato." : "L’intervento è chiuso.";
  return fail(ProblemKind::conflict, "not-active", why, "Se è stato dato qualcosa lo stesso, parlane con l’équipe.");
}

Result<void> check_days(store::InterventionRow const& row, NewDelivery const& in, Date today) {
  if (in.to < in.from) return invalid_field("/to", "order", "L’ultimo giorno viene prima del primo.");
  if (in.from.ymd().year() != in.to.ymd().year() || in.from.ymd().month() != in.to.ymd().month())
    return invalid_field("/to", "month", "Scrivi un mese per volta: così si vede mese per mese.");
  if (in.to > today) return invalid_field("/to", "future", "Questo giorno deve ancora venire.");
  if (in.from < row.starts_on) return invalid_field("/from", "before", "L’intervento comincia il " + italian_date(row.starts_on) + ".");
  if (in.to > row.ends_on) return invalid_field("/to", "after", "L’intervento finisce il " + italian_date(row.ends_on) + ".");
  return {};
}

Result<void> check_not_suspended(db::Tx& tx, FileId id, NewDelivery const& in) {
  if (in.kind == DeliveryKind::absence) return {};
  for (auto const& days : store::suspensions(store::changes(tx, id)))
    if (days.overlaps({in.from, in.to})) return invalid_field("/from", "suspended", "In questi giorni l’intervento era sospeso.");
  return {};
}

/// What is said must be what the grant counts: units, or money, or a reason why nothing was given.
Result<void> check_content(NewDelivery const& in, bool by_sum, bool corrects) {
  if (in.kind == DeliveryKind::absence) {
    if (!in.absence) return invalid_field("/absence", "required", "Scegli perché non è stato dato niente.");
    if (in.hundredths || in.sum_cents) return invalid_field(in.sum_cents ? "/sum_cents" : "/hundredths", "absence", "Se non è stato dato niente, resta vuoto.");
    return {};
  }
  if (in.absence) return invalid_field("/absence", "given", "Un motivo di assenza va solo con un’assenza.");
  auto const& said = by_sum ? in.sum_cents : in.hundredths;
  auto const* field = by_sum ? "/sum_cents" : "/hundredths";
  if (!said || (*said == 0 && !corrects)) return invalid_field(field, "required", "Scrivi quanto è stato dato.");
  if (!by_sum && in.sum_cents) return invalid_field("/sum_cents", "units", "Quanto paga l’ente si ricava da ciò che è stato concesso.");
  return {};
}

std::unexpected<Problem> more_than_granted(std::string const& left, std::string remedy) {
  return fail(ProblemKind::conflict, "more-than-granted", "È più di quanto resta di ciò che è stato concesso: " + left + ".", std::move(remedy));
}

/// The row with what it has delivered and spent after the change; what goes beyond the grant costs the body nothing, and is said.
Result<store::InterventionRow> moved(store::InterventionRow row, NewDelivery const& in, catalogue::InterventionUnit unit, std::int64_t hundredths,
                                     std::int64_t sum_cents) {
  if (is_by_sum(row, unit)) {
    auto const left = row.granted_cents - row.spent_cents;
    if (sum_cents > left) return more_than_granted(funds::euro(left), "Controlla la somma. Se è giusta, serve una variazione decisa dall’ente.");
    row.delivered += hundredths;
    row.spent_cents += sum_cents;
    return row;
  }
  auto const all = *row.granted_quantity * 100;
  auto const left = std::max<std::int64_t>(all - row.delivered, 0);
  if (hundredths > left && !in.beyond)
    return more_than_granted(std::string(unit_words(unit)) + " " + units_text(left),
                             "Controlla la quantità. Se è giusta, scrivi perché si va oltre: l’ente non paga ciò che va oltre.");
  row.delivered += hundredths;
  row.spent_cents = due_cents(row, row.delivered);
  return row;
}

Result<store::DeliveryRow> correctable(db::Tx& tx, InterventionId id, std::int64_t number) {
  auto const row = store::find_delivery(tx, id, number);
  if (!row) return not_found();
  if (store::is_corrected(tx, id, number))
    return fail(ProblemKind::conflict, "already-corrected", "Questa riga è già stata corretta.", "Ricarica la pagina: si corregge l’ultima riga.");
  return *row;
}

/// `before`: the row it corrects.
Result<std::int64_t> write(db::Tx& tx, AtWork const& work, identity::AccountId by, NewDelivery const& in, std::optional<store::DeliveryRow> const& before) {
  if (work.row.state == InterventionState::revoked || work.row.state == InterventionState::closed) return not_active(work.row.state);
  auto const type = catalogue::find_type(tx, work.file.row.type_code, rome_date(work.file.row.opened_at));
  auto const unit = type ? type->unit : catalogue::InterventionUnit::euro;
  TRY(check_days(work.row, in, tx.today()));
  TRY(check_not_suspended(tx, work.row.file_id, in));
  TRY(check_content(in, is_by_sum(work.row, unit), before.has_value()));
  store::DeliveryRow const row{.number = work.row.deliveries + 1,
                               .kind = in.kind,
                               .from = in.from,
                               .to = in.to,
                               .hundredths = in.hundredths.value_or(0),
                               .sum_cents = in.sum_cents.value_or(0),
                               .absence = in.absence,
                               .words = in.words,
                               .beyond = in.beyond,
                               .corrects = before ? std::optional(before->number) : std::nullopt,
                               .body_id = {*work.file.actor.body_id},
                               .account_id = by,
                               .at = tx.now()};
  auto after = TRY(moved(work.row, in, unit, row.hundredths - (before ? before->hundredths : 0), row.sum_cents - (before ? before->sum_cents : 0)));
  after.deliveries = row.number;
  TRY(store::add_delivery(tx, work.row.id, row));
  TRY(spend_difference(tx, work, after.spent_cents - work.row.spent_cents));
  TRY(store::change(tx, after));
  return row.number;
}

}  // namespace

Result<void> Files::deliver(db::Tx& tx, identity::Principal const& principal, InterventionId id, NewDelivery const& in) {
  auto const work = TRY(reach_intervention(tx, principal, id, "intervention.deliver"));
  auto const number = TRY(write(tx, work, principal.account_id, in, {}));
  announce(tx, work.file, facts::delivered, "{\"v\":1,\"number\":" + std::to_string(number) + "}");
  return {};
}

Result<void> Files::correct_delivery(db::Tx& tx, identity::Principal const& principal, InterventionId id, std::int64_t number, NewDelivery const& in) {
  auto const work = TRY(reach_intervention(tx, principal, id, "intervention.deliver"));
  auto const before = TRY(correctable(tx, id, number));
  if (!in.words) return invalid_field("/words", "required", "Scrivi che cosa era sbagliato.");
  auto const made = TRY(write(tx, work, principal.account_id, in, before));
  announce(tx, work.file, facts::delivery_corrected, "{\"v\":1,\"number\":" + std::to_string(made) + ",\"corrects\":" + std::to_string(number) + "}");
  return {};
}

}  // namespace raccordo::benefits
