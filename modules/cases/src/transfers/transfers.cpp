// SPDX-License-Identifier: EUPL-1.2
#include "transfers/transfers.hpp"

#include <cases/facts.hpp>

#include "record/reach.hpp"
#include "staff/staff.hpp"

// Both sides of a transfer, each act in one transaction.
namespace raccordo::cases {
namespace {

struct TransferPayload {
  int v = 1;
  TransferId transfer_id;
  TransferReason reason{};
  territory::BodyId from_body_id, to_body_id;
};
BOOST_DESCRIBE_STRUCT(TransferPayload, (), (v, transfer_id, reason, from_body_id, to_body_id))

std::string payload_of(TransferRow const& row) { return json::encode(TransferPayload{1, row.transfer_id, row.reason, row.from_body_id, row.to_body_id}); }

std::unexpected<Problem> transfer_answered() {
  return fail(ProblemKind::conflict, "already-answered", "A questa proposta è già stata data una risposta, o è stata ritirata.",
              "Ricarica la pagina per vedere com’è andata.");
}

/// The proposal belongs to who sends and to who receives.
void relate_transfer(db::Tx& tx, TransferRow const& row, store::Row const& of_case, Uuid holder, identity::Relation relation) {
  identity::relate(tx, {.record_kind = "transfer",
                        .record_id = row.transfer_id.value,
                        .holder = holder,
                        .relation = relation,
                        .sort_key = row.proposed_at.us,
                        .valid_from = tx.today(),
                        .function = enum_text(of_case.function)});
}

Result<void> put_on_desk(db::Tx& tx, desk::Desk& desk, TransferRow const& row, store::Row const& of_case, desk::ItemKind kind) {
  auto const person = of_case.person_id ? people::find(tx, *of_case.person_id) : std::nullopt;
  TRY(desk.raise(tx, {.kind = kind,
                      .subject_kind = "transfer",
                      .subject_id = row.transfer_id.value,
                      .thread_id = of_case.thread_id,
                      .headline = person ? people::full_name(*person) : "",
                      .function = of_case.function,
                      .municipality = row.municipality,
                      .desk_id = kind == desk::ItemKind::case_transfer ? row.to_desk_id : row.from_desk_id,
                      .urgent = of_case.priority == Priority::urgent}));
  return {};
}

struct Answered {
  TransferRow row;
  store::Row of_case;
  identity::Access access;
};
Result<Answered> reach_transfer(db::Tx& tx, identity::Principal const& principal, TransferId id, std::string_view action) {
  auto access = identity::access_to(tx, principal, "transfer", id.value, action);
  if (!access) {
    return identity::refused(tx, principal, "transfer", id.value,
                             fail(ProblemKind::forbidden, "not-on-this-transfer", "A questa proposta risponde l’équipe a cui è stata fatta.",
                                  "Se non serve più, ritirala dalla scheda del caso."));
  }
  auto row = find_transfer(tx, id);
  auto of_case = row ? store::find(tx, row->case_id) : std::nullopt;
  if (!of_case) return not_found();
  return Answered{std::move(*row), std::move(*of_case), std::move(*access)};
}

/// From the side that has the case.
Result<Answered> reach_own(db::Tx& tx, identity::Principal const& principal, TransferId id) {
  auto row = find_transfer(tx, id);
  if (!row) return not_found();
  auto access = TRY(reach(tx, principal, row->case_id, "case.transfer"));
  auto of_case = store::find(tx, row->case_id);
  if (!of_case) return not_found();
  return Answered{std::move(*row), std::move(*of_case), std::move(access)};
}

/// Whoever does not take the case reads the proposal until the end of the day, and then no more.
Result<void> end_receiver(db::Tx& tx, TransferRow const& row) {
  return identity::end_relation(tx, "transfer", row.transfer_id.value, row.to_desk_id, identity::Relation::receiver, tx.today());
}

/// A refused one that still waits for its sender is answered by the next proposal.
Result<void> finish_returned(db::Tx& tx, desk::Desk& desk, CaseId id) {
  for (auto const& row : transfers_of(tx, id))
    if (row.state == TransferState::refused) TRY(desk.finish(tx, row.transfer_id.value));
  return {};
}

}  // namespace

Result<TransferId> Cases::propose_transfer(db::Tx& tx, identity::Principal const& principal, CaseId id, NewTransfer const& what) {
  auto const access = TRY(reach(tx, principal, id, "case.transfer"));
  auto const row = store::find(tx, id);
  if (!row) return not_found();
  if (row->state == CaseState::closed)
    return fail(ProblemKind::conflict, "case-closed", "La scheda è chiusa: non si può modificare.", "Riaprila, poi ripeti la modifica.");
  auto const place = TRY(place_for(tx, territory_, *row, what.municipality));
  TRY(finish_returned(tx, desk_, id));
  TransferRow const transfer{tx.new_id<TransferId>(),
                             id,
                             TransferState::waiting,
                             what.reason,
                             what.summary,
                             what.keep_days,
                             what.municipality,
                             row->in_charge,
                             row->desk_id,
                             place.body_id,
                             place.desk_id,
                             principal.account_id,
                             tx.now(),
                             {},
                             {},
                             {}};
  if (auto const added = add_transfer(tx, transfer); !added)
    return fail(ProblemKind::conflict, "already-proposed", "Questo caso è già proposto a un’altra équipe, che deve rispondere.",
                "Aspetta la risposta, oppure ritira quella proposta.");
  relate_transfer(tx, transfer, *row, row->desk_id, identity::Relation::team);
  relate_transfer(tx, transfer, *row, transfer.to_desk_id, identity::Relation::receiver);
  TRY(put_on_desk(tx, desk_, transfer, *row, desk::ItemKind::case_transfer));
  announce(tx, principal.acting(*access.mandate), *row, facts::case_transfer_proposed, payload_of(transfer));
  return transfer.transfer_id;
}

Result<void> Cases::accept_transfer(db::Tx& tx, identity::Principal const& principal, TransferId id, TransferAcceptance const& answer) {
  auto const [transfer, row, access] = TRY(reach_transfer(tx, principal, id, "transfer.answer"));
  if (row.state == CaseState::closed)
    return fail(ProblemKind::conflict, "case-closed", "La scheda è chiusa: non si può modificare.", "Riaprila, poi ripeti la modifica.");
  auto const place = TRY(place_for(tx, territory_, row, transfer.municipality));
  if (place.desk_id != transfer.to_desk_id)
    return fail(ProblemKind::conflict, "competence-changed", "Dal giorno della proposta la competenza è cambiata: ora è di un’altra équipe.",
                "Rifiuta la proposta, e dillo a parole tue.");
  if (!TRY(answer_transfer(tx, id, TransferState::accepted, principal.account_id, answer.words))) return transfer_answered();
  auto const follows = answer.worker_id.value_or(principal.account_id);
  auto const seat = TRY(seat_of(tx, follows, {place.desk_id, row.function}));
  TRY(desk_.finish(tx, id.value));
  TRY(move_case(tx, desk_, row, place, static_cast<int>(transfer.keep_days)));
  for (auto const& follow : followers_) TRY(follow(tx, {row.case_id, row.desk_id, place.desk_id}));
  auto const actor = principal.acting(*access.mandate);
  auto const moved = store::find(tx, row.case_id).value();
  announce(tx, actor, moved, facts::case_transferred, payload_of(transfer));
  return pass_on(tx, desk_, actor, moved, {follows, seat, {}});
}

Result<void> Cases::refuse_transfer(db::Tx& tx, identity::Principal const& principal, TransferId id, TransferRefusal const& answer) {
  auto const [transfer, row, access] = TRY(reach_transfer(tx, principal, id, "transfer.answer"));
  if (!TRY(answer_transfer(tx, id, TransferState::refused, principal.account_id, answer.words))) return transfer_answered();
  TRY(desk_.finish(tx, id.value));
  TRY(end_receiver(tx, transfer));
  TRY(put_on_desk(tx, desk_, transfer, row, desk::ItemKind::returned_transfer));
  announce(tx, principal.acting(*access.mandate), row, facts::case_transfer_refused, payload_of(transfer));
  return {};
}

Result<void> Cases::withdraw_transfer(db::Tx& tx, identity::Principal const& principal, TransferId id) {
  auto const [transfer, row, access] = TRY(reach_own(tx, principal, id));
  if (!TRY(answer_transfer(tx, id, TransferState::withdrawn, principal.account_id, {}))) return transfer_answered();
  TRY(desk_.finish(tx, id.value));
  TRY(end_receiver(tx, transfer));
  announce(tx, principal.acting(*access.mandate), row, facts::case_transfer_withdrawn, payload_of(transfer));
  return {};
}

Result<void> Cases::note_refusal(db::Tx& tx, identity::Principal const& principal, TransferId id) {
  auto const [transfer, row, access] = TRY(reach_own(tx, principal, id));
  if (transfer.state != TransferState::refused) return transfer_answered();
  return desk_.finish(tx, id.value);
}

Result<Transfer> open_transfer(db::Database& database, territory::Territory& territory, identity::Principal const& principal, TransferId id) {
  return database.observe([&](db::Tx& tx) -> Result<Transfer> {
    auto const [transfer, row, access] = TRY(reach_transfer(tx, principal, id, "transfer.read"));
    auto shown = shown_transfer(tx, territory, transfer, row, access.sections);
    if (access.sees("identity") && row.person_id) shown.person = people::find(tx, *row.person_id);
    shown.why = identity::why_in_words(tx, territory, access);
    if (transfer.state == TransferState::waiting) shown.may = access.may;
    identity::log_reading(
        tx, principal, access,
        {.purpose = "open", .record_kind = "transfer", .record_id = id.value, .controller_id = row.controller_id.value, .relation = {}, .sections = {}});
    return shown;
  });
}

}  // namespace raccordo::cases
