// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <benefits/facts.hpp>

#include "file/reach.hpp"
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

/// What the decision was taken on, as it was at that moment.
struct Snapshot {
  std::string type_code;
  Preparation preparation;
  Proposal proposal;
};
BOOST_DESCRIBE_STRUCT(Snapshot, (), (type_code, preparation, proposal))

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
  store::Step step{in.kind, in.text, in.kind == FileStepKind::observations ? in.on_day.value_or(tx.today()) : tx.today(), principal.account_id, {}, {}, {}};
  if (step.on_day > tx.today()) return invalid_field("/on_day", "future", "Questo giorno deve ancora venire.");
  auto const due_on = TRY(due_after(tx, steps, step, *reached.row.due_on));
  TRY(store::add_step(tx, id, step));
  TRY(store::advance(tx, reached.row, state_after(in.kind), due_on));
  TRY(desk_.postpone(tx, id.value, due_on));
  announce(tx, reached, fact_of(in.kind), with_due(due_on));
  return {};
}

Result<void> Files::decide(db::Tx& tx, Principal const& principal, FileId id, NewDecision const& in) {
  auto const reached = TRY(reach_at(tx, principal, id, "file.decide", in.version));
  auto const& row = reached.row;
  if (row.state != FileState::to_decide && row.state != FileState::denial_noticed)
    return not_now("La pratica aspetta una risposta dell’équipe.", "Decidi quando la risposta è arrivata.");
  TRY(take_hand(tx, id, principal.account_id, store::Hand::decided));
  if (in.kind == DecisionKind::denied) TRY(check_denial(tx, id));
  auto const proposal = store::find_proposal(tx, id).value();
  auto const cents = TRY(granted(in, proposal));
  if (store::is_act_taken(tx, row.deciding_body_id, in.act_year, in.act_number))
    return fail(ProblemKind::conflict, "act-number-taken", "L’atto n. " + in.act_number + " di quest’anno è già di un’altra pratica.", "Controlla il numero.");
  auto const snapshot = json::encode(Snapshot{row.type_code, store::last_preparation(tx, id), proposal});
  TRY(store::add_decision(tx, id, {in.kind, row.deciding_body_id, in.act_year, in.act_number, cents, in.reasons, tx.now(), principal.account_id}, snapshot));
  TRY(move_money(tx, reached, proposal, cents));
  TRY(store::advance(tx, row, in.kind == DecisionKind::denied ? FileState::denied : FileState::granted, row.due_on));
  TRY(desk_.finish(tx, id.value));
  announce(tx, reached, facts::decided, "{\"v\":1,\"kind\":\"" + std::string(enum_text(in.kind)) + "\"}");
  return {};
}

}  // namespace raccordo::benefits
