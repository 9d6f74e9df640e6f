// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <benefits/facts.hpp>

#include "decisions/decisions.hpp"
#include "file/reach.hpp"
#include "file/snapshot.hpp"
#include "file/terms.hpp"

// What the body that decides does, and what the team answers it.
namespace raccordo::benefits {
namespace {

using identity::Principal;

std::string with_due(Date due_on) { return "{\"v\":1,\"due_on\":\"" + due_on.iso() + "\"}"; }

std::unexpected<Problem> not_now(std::string detail, std::string remedy) {
  return fail(ProblemKind::conflict, "not-now", std::move(detail), std::move(remedy));
}

bool was_done(std::vector<store::Step> const& steps, FileStepKind kind) { return std::ranges::find(steps, kind, &store::Step::kind) != steps.end(); }

/// What may follow what; each at most once, because the term stands still once for each.
Result<void> check_order(std::vector<store::Step> const& steps, FileState state, FileStepKind kind) {
  using enum FileStepKind;
  if (was_done(steps, kind))
    return fail(ProblemKind::conflict, "already-done", "Su questa pratica è già stato fatto una volta.", "Ricarica la pagina per leggerlo.");
  bool const fits = (kind == question && state == FileState::to_decide) || (kind == answer && state == FileState::more_asked) ||
                    (kind == notice && state == FileState::to_decide) || (kind == observations && state == FileState::denial_noticed);
  if (!fits) return not_now("A questo punto della pratica non si può.", "Ricarica la pagina per vedere a che punto è.");
  return {};
}

FileState state_after(FileStepKind kind) {
  if (kind == FileStepKind::question) return FileState::more_asked;
  if (kind == FileStepKind::answer) return FileState::to_decide;
  return FileState::denial_noticed;
}

std::string_view fact_of(FileStepKind kind) {
  switch (kind) {
    case FileStepKind::question: return facts::asked;
    case FileStepKind::answer: return facts::answered;
    case FileStepKind::notice: return facts::noticed;
    case FileStepKind::observations: break;
  }
  return facts::observed;
}

/// The officer asks and notifies; the team answers and writes down what the person said.
bool is_of_the_officer(FileStepKind kind) { return kind == FileStepKind::question || kind == FileStepKind::notice; }

Result<std::int64_t> granted(NewDecision const& in, Proposal const& proposal) {
  if (in.kind == DecisionKind::denied) return 0;
  if (in.kind == DecisionKind::granted) return proposal.body_cents;
  if (!in.granted_cents || *in.granted_cents >= proposal.body_cents)
    return invalid_field("/granted_cents", "part", "In parte significa meno di quanto è stato proposto: " + funds::euro(proposal.body_cents) + ".");
  return *in.granted_cents;
}

Result<std::optional<std::int64_t>> granted_quantity(NewDecision const& in, Proposal const& proposal) {
  if (in.kind != DecisionKind::granted_in_part || !in.granted_quantity) return std::nullopt;
  if (proposal.quantity && *in.granted_quantity <= *proposal.quantity) return in.granted_quantity;
  return invalid_field("/granted_quantity", "part", "È più di quanto è stato proposto.");
}

Result<void> check_denial(db::Tx& tx, FileId id) {
  if (may_deny(store::steps(tx, id), tx.today())) return {};
  return fail(ProblemKind::conflict, "notice-first",
              "Prima di un diniego si comunicano i motivi e si aspettano le osservazioni della persona, per il termine di legge.",
              "Invia il preavviso, poi decidi quando ci sono le osservazioni o il termine è passato.");
}

Result<void> move_money(db::Tx& tx, Reached const& reached, Proposal const& proposal, std::int64_t cents) {
  funds::Holding const holding{proposal.line_id, reached.row.file_id.value};
  TRY(funds::commit(tx, reached.actor, holding, cents));
  return funds::release(tx, reached.actor, holding, proposal.body_cents - cents);
}

Result<void> raise_for_team(db::Tx& tx, desk::Desk& desk, store::Row const& row, desk::ItemKind kind) {
  auto const person = people::find(tx, row.person_id);
  TRY(desk.raise(tx, {.kind = kind,
                      .subject_kind = "file",
                      .subject_id = row.file_id.value,
                      .thread_id = row.thread_id,
                      .headline = person ? people::full_name(*person) : std::string(),
                      .function = row.function,
                      .municipality = row.municipality,
                      .desk_id = row.desk_id}));
  return {};
}

}  // namespace

Result<void> Files::answer(db::Tx& tx, Principal const& principal, FileId id, NewFileStep const& in) {
  if (is_of_the_officer(in.kind)) return invalid_field("/kind", "choice", "Qui si scrive una risposta, oppure le osservazioni della persona.");
  return step(tx, principal, id, in);
}

Result<void> Files::ask(db::Tx& tx, Principal const& principal, FileId id, NewFileStep const& in) {
  if (!is_of_the_officer(in.kind)) return invalid_field("/kind", "choice", "Qui si scrive una domanda, oppure un preavviso.");
  return step(tx, principal, id, in);
}

Result<void> Files::step(db::Tx& tx, Principal const& principal, FileId id, NewFileStep const& in) {
  bool const officer = is_of_the_officer(in.kind);
  auto const reached = TRY(reach_at(tx, principal, id, officer ? "file.decide" : "file.prepare", in.version));
  auto const steps = store::steps(tx, id);
  TRY(check_order(steps, reached.row.state, in.kind));
  TRY(take_hand(tx, id, principal.account_id, officer ? store::Hand::decided : store::Hand::prepared));
  store::Step step{in.kind, in.text, in.kind == FileStepKind::observations ? in.on_day.value_or(tx.today()) : tx.today(), principal.account_id, {}, {}, {}, {}};
  if (step.on_day > tx.today()) return invalid_field("/on_day", "future", "Questo giorno deve ancora venire.");
  auto const due_on = TRY(due_after(tx, steps, step, *reached.row.due_on));
  std::optional<std::string> written_on;
  if (in.kind == FileStepKind::notice) written_on = json::encode(freeze(tx, territory_, reached.row, principal.account_id));
  TRY(store::add_step(tx, id, step, written_on));
  TRY(store::advance(tx, reached.row, state_after(in.kind), due_on));
  TRY(desk_.postpone(tx, id.value, desk::ItemKind::file_to_decide, due_on));
  // A question waits for the team, whose desk says so until it is answered.
  if (in.kind == FileStepKind::question) TRY(raise_for_team(tx, desk_, reached.row, desk::ItemKind::file_more_asked));
  if (in.kind == FileStepKind::answer) TRY(desk_.finish(tx, id.value, desk::ItemKind::file_more_asked));
  announce(tx, reached, fact_of(in.kind), with_due(due_on));
  if (in.kind == FileStepKind::notice) tell_the_worker(tx, reached, desk::NewsKind::denial_noticed);
  return {};
}

Result<std::int64_t> conclude(db::Tx& tx, Deciding const& at, Principal const& principal, Reached const& reached, NewDecision const& in) {
  auto const& row = reached.row;
  if (row.state != FileState::to_decide && row.state != FileState::denial_noticed)
    return not_now("La pratica aspetta una risposta dell’équipe.", "Decidi quando la risposta è arrivata.");
  if (in.kind == DecisionKind::denied) TRY(check_denial(tx, row.file_id));
  auto const proposal = store::find_proposal(tx, row.file_id).value();
  auto const cents = TRY(granted(in, proposal));
  auto const quantity = TRY(granted_quantity(in, proposal));
  // First of all that is written: whoever else is at this file is met here, and begins again.
  TRY(store::advance(tx, row, in.kind == DecisionKind::denied ? FileState::denied : FileState::granted, row.due_on));
  TRY(take_hand(tx, row.file_id, principal.account_id, store::Hand::decided));
  TRY(store::add_decision(tx, row.file_id,
                          {in.kind, row.deciding_body_id, in.act_year, in.act_number, cents, quantity, in.reasons, tx.now(), principal.account_id},
                          json::encode(freeze(tx, at.territory, row, principal.account_id))));
  TRY(move_money(tx, reached, proposal, cents));
  TRY(at.desk.finish(tx, row.file_id.value, desk::ItemKind::file_to_decide));
  if (in.kind != DecisionKind::denied) TRY(raise_for_team(tx, at.desk, row, desk::ItemKind::file_to_activate));
  announce(tx, reached, facts::decided, "{\"v\":1,\"kind\":\"" + std::string(enum_text(in.kind)) + "\"}");
  tell_the_worker(tx, reached, desk::NewsKind::file_decided);
  return cents;
}

Result<void> Files::decide(db::Tx& tx, Principal const& principal, FileId id, NewDecision const& in) {
  auto const reached = TRY(reach_at(tx, principal, id, "file.decide", in.version));
  TRY(conclude(tx, {territory_, desk_}, principal, reached, in));
  return store::take_act(tx, reached.row.deciding_body_id, in.act_year, in.act_number, id);
}

}  // namespace raccordo::benefits
