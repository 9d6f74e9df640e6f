// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <cases/facts.hpp>

#include "record/reach.hpp"
#include "staff/absences.hpp"
#include "staff/staff.hpp"

// A case passes from hand to hand in one transaction: no moment with two who follow it, none without a trace of who gave it and why.
namespace raccordo::cases {
namespace {

struct AssignedPayload {
  int v = 1;
  identity::AccountId worker_id;
  std::optional<identity::AccountId> before_id;
};
BOOST_DESCRIBE_STRUCT(AssignedPayload, (), (v, worker_id, before_id))

bool works_on(identity::HeldMandate const& mandate, Place const& place) {
  auto const role = mandate.role == identity::Role::social_worker || mandate.role == identity::Role::team_coordinator;
  auto const there = (mandate.team_id && mandate.team_id->value == place.desk_id) || mandate.body_id.value == place.desk_id;
  return role && there && (!mandate.function || *mandate.function == place.function);
}

std::unexpected<Problem> absent(db::Tx& tx, identity::AccountId account, Absence const& absence) {
  return fail(ProblemKind::conflict, "worker-absent", identity::account_name(tx, account) + " è assente fino al " + italian_date(absence.to) + ".",
              "Scegli un’altra persona, oppure correggi l’assenza.");
}

std::unexpected<Problem> already_reassigned(db::Tx& tx, store::Row const& row) {
  auto const name = row.worker_id ? identity::account_name(tx, *row.worker_id) : std::string{};
  return fail(ProblemKind::conflict, "already-reassigned",
              name.empty() ? "Nel frattempo questo caso è rimasto senza chi lo segue." : "Nel frattempo questo caso è passato a " + name + ".",
              "Guarda chi lo segue ora, poi decidi se cambiarlo ancora.");
}

}  // namespace

Result<Seat> seat_of(db::Tx& tx, identity::AccountId account, Place const& place) {
  auto const name = identity::account_name(tx, account);
  if (name.empty()) return invalid_field("/worker_id", "worker", "Questa persona non esiste.");
  auto const ended = [&] {
    return fail(ProblemKind::conflict, "mandate-ended", name + " oggi non ha un incarico in questa équipe, o ne ha uno per altri bisogni.",
                "Scegli una persona che oggi vi lavora.");
  };
  auto const principal = identity::principal_of(tx, account);
  if (!principal) return ended();
  auto const mandate = std::ranges::find_if(principal->mandates, [&](auto const& one) { return works_on(one, place); });
  if (mandate == principal->mandates.end()) return ended();
  if (auto const away = away_on(tx, account, tx.today())) return absent(tx, account, *away);
  return Seat{mandate->body_id};
}

void relate(db::Tx& tx, store::Row const& row, Uuid holder, identity::Relation relation) {
  identity::relate(tx, {.record_kind = "case",
                        .record_id = row.case_id.value,
                        .holder = holder,
                        .relation = relation,
                        .sort_key = row.opened_at.us,
                        .valid_from = tx.today(),
                        .function = enum_text(row.function)});
}

void announce(db::Tx& tx, raccordo::facts::Actor const& actor, store::Row const& row, std::string_view kind, std::string payload, std::string_view section) {
  raccordo::facts::append(tx, actor,
                          {.kind = std::string(kind),
                           .subject_kind = "case",
                           .subject_id = row.case_id.value,
                           .person_id = row.person_id ? std::optional(row.person_id->value) : std::nullopt,
                           .case_id = row.case_id.value,
                           .thread_id = row.thread_id,
                           .section = std::string(section),
                           .municipality = row.municipality,
                           .payload = std::move(payload)});
}

std::string headline_of(db::Tx& tx, store::Row const& row) {
  auto const person = row.person_id ? people::find(tx, *row.person_id) : std::nullopt;
  return person ? people::full_name(*person) : "";
}

void tell(db::Tx& tx, raccordo::facts::Actor const& by, store::Row const& row, identity::AccountId who, desk::NewsKind kind) {
  desk::tell(tx, who, by.account_id, {.kind = kind, .subject_kind = "case", .subject_id = row.case_id.value, .headline = headline_of(tx, row)});
}

void note_assignment(db::Tx& tx, raccordo::facts::Actor const& actor, store::Row const& row, store::AssignmentRow const& assignment) {
  store::add_assignment(tx, assignment);
  announce(tx, actor, row, facts::case_assigned, json::encode(AssignedPayload{1, assignment.worker_id, assignment.before_id}));
  tell(tx, actor, row, assignment.worker_id, desk::NewsKind::case_assigned);
}

Result<void> pass_on(db::Tx& tx, desk::Desk& desk, raccordo::facts::Actor const& actor, store::Row const& row, Passing const& how) {
  if (row.worker_id) {
    // At once: whoever had it keeps what the team sees, and nothing of their own.
    auto const last = tx.today().plus_days(-1);
    TRY(store::end_member(tx, row.case_id, *row.worker_id, last));
    TRY(identity::end_relation(tx, "case", row.case_id.value, row.worker_id->value, identity::Relation::worker, last));
  }
  TRY(store::set_worker(tx, row.case_id, how.to));
  TRY(store::add_member(tx, row.case_id, how.to, how.seat.body_id, tx.today()));
  relate(tx, row, how.to.value, identity::Relation::worker);
  TRY(desk.assign(tx, row.contact_id.value, how.to));
  note_assignment(tx, actor, row, {row.case_id, how.to, row.worker_id, {*actor.account_id}, tx.now(), how.reason});
  return {};
}

Result<void> Cases::reassign(db::Tx& tx, identity::Principal const& principal, CaseId id, Reassignment const& what) {
  auto const access = TRY(reach(tx, principal, id, "case.assign"));
  auto const row = store::find(tx, id);
  if (!row) return not_found();
  if (row->state == CaseState::closed)
    return fail(ProblemKind::conflict, "case-closed", "La scheda è chiusa: non si può modificare.", "Riaprila, poi ripeti la modifica.");
  if (row->worker_id == what.worker_id) return {};
  if (row->worker_id != what.instead_of) return already_reassigned(tx, *row);
  auto const seat = TRY(seat_of(tx, what.worker_id, {row->desk_id, row->function}));
  return pass_on(tx, desk_, principal.acting(*access.mandate), *row, {what.worker_id, seat, what.reason});
}

}  // namespace raccordo::cases
