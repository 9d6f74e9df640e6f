// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <benefits/facts.hpp>
#include <cases/ground.hpp>

#include "file/reach.hpp"

// What the team does: open, prepare, propose.
namespace raccordo::benefits {
namespace {

using identity::Principal;
using identity::Relation;

void relate(db::Tx& tx, store::Row const& row, Uuid holder, Relation relation) {
  identity::relate(tx, {.record_kind = "file",
                        .record_id = row.file_id.value,
                        .holder = holder,
                        .relation = relation,
                        .sort_key = row.opened_at.us,
                        .valid_from = tx.today(),
                        .function = enum_text(row.function)});
}

/// Each item of the rules in force, as far as it has been noted; nothing that the rules do not ask.
std::vector<Check> checks_of(db::Tx& tx, std::string_view kind, std::vector<Check> const& noted) {
  std::vector<Check> checks;
  for (auto const& item : store::checklist(tx, kind, tx.today())) {
    auto const known = std::ranges::find(noted, item.code, &Check::code);
    checks.push_back(known == noted.end() ? Check{item.code, CheckState::missing, {}} : *known);
    if (checks.back().state != CheckState::missing && !checks.back().noted_on) checks.back().noted_on = tx.today();
  }
  return checks;
}

Result<std::string> kind_of(db::Tx& tx, std::string_view type_code) {
  auto const type = catalogue::find_type(tx, type_code, tx.today());
  if (!type) return invalid_field("/type_code", "unknown", "Questo tipo di intervento non è nel catalogo in vigore.");
  return std::string(enum_text(type->kind));
}

Result<void> still_preparing(store::Row const& row) {
  if (row.state == FileState::preparing) return {};
  return fail(ProblemKind::conflict, "not-preparing", "La pratica è già stata proposta a chi decide: il lavoro dell’équipe non si cambia più.",
              "Se manca qualcosa, chi decide può chiederlo.");
}

std::unexpected<Problem> incomplete(std::string const& what) {
  return fail(ProblemKind::conflict, "incomplete", "La pratica non è completa: " + what + ".", "Completala, oppure segna ciò che non serve.");
}

/// An ISEE that is said to be there is the one copied here: the decision stands on it.
constexpr std::string_view isee_item = "isee";
Result<void> check_isee(std::optional<Isee> const& isee, Date today) {
  if (!isee) return incomplete("mancano i dati dell’attestazione ISEE");
  if (isee->valid_to < today) return incomplete("l’attestazione ISEE non è più valida");
  return {};
}

Result<void> check_complete(db::Tx& tx, Preparation const& preparation, std::string_view kind) {
  if (preparation.asked.empty()) return incomplete("manca che cosa si chiede");
  if (preparation.situation.empty() || preparation.evaluation.empty()) return incomplete("manca la relazione");
  for (auto const& item : store::checklist(tx, kind, tx.today())) {
    auto const known = std::ranges::find(preparation.checks, item.code, &Check::code);
    if (known == preparation.checks.end() || known->state == CheckState::missing) return incomplete("manca «" + item.label_it + "»");
    if (item.code == isee_item && known->state == CheckState::present) TRY(check_isee(preparation.isee, tx.today()));
  }
  return {};
}

Result<void> check_proposal(db::Tx& tx, territory::Territory& territory, store::Row const& row, Proposal const& p) {
  if (p.user_cents + p.body_cents + p.health_cents != p.total_cents)
    return invalid_field("/proposal/total_cents", "sum", "Le quote insieme non fanno il totale.");
  if (p.valid_to < p.valid_from) return invalid_field("/proposal/valid_to", "order", "L’ultimo giorno viene prima del primo.");
  auto const line = funds::find_line(tx, territory, p.line_id);
  if (!line || line->body_id != row.deciding_body_id || line->type_code != row.type_code)
    return invalid_field("/proposal/line_id", "unknown", "Questa riga non è dell’ente che decide, per questo intervento.");
  return {};
}

}  // namespace

Result<FileId> Files::open(db::Tx& tx, Principal const& principal, NewFile const& file) {
  auto const ground = TRY(cases::ground_of(tx, principal, file.case_id));
  if (!ground.person_id)
    return fail(ProblemKind::conflict, "nobody-asks", "Questo caso è senza nome: una pratica è sempre di una persona.", "Scrivi prima chi è la persona.");
  if (!ground.deciding_body_id)
    return fail(ProblemKind::conflict, "nobody-decides", "Per questo caso non si sa quale ente decide.", "Verifica prima chi è competente.");
  auto const kind = TRY(kind_of(tx, file.type_code));
  store::Row const row{tx.new_id<FileId>(),
                       ground.case_id,
                       ground.thread_id,
                       *ground.person_id,
                       file.type_code,
                       ground.function,
                       ground.municipality,
                       ground.desk_id,
                       *ground.deciding_body_id,
                       ground.controller_id,
                       FileState::preparing,
                       1,
                       tx.now(),
                       {}};
  TRY(store::add(tx, row));
  TRY(store::write_preparation(tx, row.file_id, 1, {.asked = {}, .situation = {}, .evaluation = {}, .isee = {}, .checks = checks_of(tx, kind, {})},
                               principal.account_id));
  TRY(store::lay_hand(tx, row.file_id, principal.account_id, store::Hand::prepared));
  relate(tx, row, principal.account_id.value, Relation::worker);
  relate(tx, row, row.desk_id, Relation::team);
  announce(tx, {row, ground.actor, {}}, facts::opened, "{\"v\":1,\"type\":\"" + row.type_code + "\"}");
  return row.file_id;
}

Result<void> Files::prepare(db::Tx& tx, Principal const& principal, FileId id, PreparationChange const& change) {
  auto const reached = TRY(reach_at(tx, principal, id, "file.prepare", change.version));
  TRY(still_preparing(reached.row));
  TRY(take_hand(tx, id, principal.account_id, store::Hand::prepared));
  auto written = change.preparation;
  written.checks = checks_of(tx, TRY(kind_of(tx, reached.row.type_code)), written.checks);
  TRY(store::write_preparation(tx, id, reached.row.version + 1, written, principal.account_id));
  TRY(store::advance(tx, reached.row, FileState::preparing, {}));
  announce(tx, reached, facts::prepared, "{\"v\":1,\"version\":" + std::to_string(reached.row.version + 1) + "}");
  return {};
}

Result<void> Files::propose(db::Tx& tx, Principal const& principal, FileId id, NewProposal const& in) {
  auto const reached = TRY(reach_at(tx, principal, id, "file.prepare", in.version));
  auto const& row = reached.row;
  TRY(still_preparing(row));
  TRY(take_hand(tx, id, principal.account_id, store::Hand::prepared));
  TRY(check_complete(tx, store::last_preparation(tx, id), TRY(kind_of(tx, row.type_code))));
  TRY(check_proposal(tx, territory_, row, in.proposal));
  TRY(store::add_proposal(tx, id, in.proposal, principal.account_id));
  TRY(funds::reserve(tx, reached.actor, {in.proposal.line_id, id.value}, in.proposal.body_cents));
  auto const person = people::find(tx, row.person_id);
  auto const raised = TRY(desk_.raise(tx, {.kind = desk::ItemKind::file_to_decide,
                                           .subject_kind = "file",
                                           .subject_id = id.value,
                                           .thread_id = row.thread_id,
                                           .headline = person ? people::full_name(*person) : std::string(),
                                           .function = row.function,
                                           .municipality = row.municipality,
                                           .desk_id = row.deciding_body_id.value}));
  TRY(store::advance(tx, row, FileState::to_decide, raised.due_on));
  relate(tx, row, row.deciding_body_id.value, Relation::deciding_body);
  announce(tx, reached, facts::proposed, "{\"v\":1,\"due_on\":\"" + raised.due_on.iso() + "\"}");
  return {};
}

}  // namespace raccordo::benefits
