// SPDX-License-Identifier: EUPL-1.2
#include "team/team.hpp"

#include <algorithm>

#include <cases/facts.hpp>

#include "record/reach.hpp"
#include "staff/staff.hpp"

// Joining and leaving the team of a case: the relation begins and ends in the same transaction as the words about it.
namespace raccordo::cases {
namespace {

struct RequestPayload {
  int v = 1;
  JoinRequestId request_id;
  std::optional<identity::AccountId> account_id;
  MemberRole role{};
};
BOOST_DESCRIBE_STRUCT(RequestPayload, (), (v, request_id, account_id, role))
struct MemberPayload {
  int v = 1;
  identity::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(MemberPayload, (), (v, account_id))

std::unexpected<Problem> already_asked() {
  return fail(ProblemKind::conflict, "already-asked", "Hai già chiesto di lavorare su questo caso.", "Aspetta la risposta: la leggerai qui.");
}
std::unexpected<Problem> already_answered() {
  return fail(ProblemKind::conflict, "already-answered", "A questa richiesta è già stata data una risposta.", "Ricarica la pagina per leggerla.");
}
std::unexpected<Problem> closed() {
  return fail(ProblemKind::conflict, "case-closed", "La scheda è chiusa: non si può modificare.", "Riaprila, poi ripeti la modifica.");
}

/// Whom a request is answered by, and on what.
struct Answering {
  store::RequestRow request;
  store::Row row;
  raccordo::facts::Actor actor;
};
Result<Answering> answering(db::Tx& tx, identity::Principal const& principal, JoinRequestId id) {
  auto request = store::find_request(tx, id);
  if (!request) return not_found();
  auto const access = TRY(reach(tx, principal, request->case_id, "case.staff"));
  auto row = store::find(tx, request->case_id);
  if (!row) return not_found();
  return Answering{std::move(*request), std::move(*row), principal.acting(*access.mandate)};
}

/// Who may work on a case at all: the policy gives a member nothing without such a mandate.
bool may_still_join(db::Tx& tx, identity::AccountId account) {
  auto const principal = identity::principal_of(tx, account);
  return principal && principal->may("case.join");
}

bool works_on_it(identity::Principal const& principal, db::Tx& tx, CaseId id) {
  auto const access = identity::access_to(tx, principal, "case", id.value, "case.read");
  return access && access->sees("social");
}

}  // namespace

Result<JoinRequest> find_request_for(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, JoinRequestId id) {
  auto const request = store::find_request(tx, id);
  if (!request) return not_found();
  if (request->account_id != principal.account_id) TRY(reach(tx, principal, request->case_id, "case.staff"));
  return shown_request(tx, territory, id);
}

Result<JoinRequestId> Cases::ask_to_join(db::Tx& tx, identity::Principal const& principal, CaseId id, NewJoinRequest const& what) {
  auto const access = TRY(reach(tx, principal, id, "case.join"));
  if (what.role == MemberRole::responsible) return invalid_field("/role", "role", "Responsabile del caso è chi lo segue: scegli un altro compito.");
  auto const row = store::find(tx, id);
  if (!row) return not_found();
  if (works_on_it(principal, tx, id))
    return fail(ProblemKind::conflict, "already-on-case", "Vedi già questa scheda: non serve chiederlo.", "Ricarica la pagina.");
  if (row->state == CaseState::closed) return closed();
  store::RequestRow const request{
      tx.new_id<JoinRequestId>(), id, principal.account_id, access.mandate->body_id, what.role, what.reason, JoinState::waiting, tx.now(), {}, {}, {}};
  if (auto const added = store::add_request(tx, request); !added) return already_asked();
  TRY(desk_.raise(tx, {.kind = desk::ItemKind::join_request,
                       .subject_kind = "join_request",
                       .subject_id = request.request_id.value,
                       .thread_id = row->thread_id,
                       .headline = headline_of(tx, *row),
                       .function = row->function,
                       .municipality = row->municipality,
                       .desk_id = row->desk_id}));
  announce(tx, principal.acting(*access.mandate), *row, facts::case_join_asked, json::encode(RequestPayload{1, request.request_id, {}, what.role}));
  return request.request_id;
}

Result<void> Cases::let_in(db::Tx& tx, identity::Principal const& principal, JoinRequestId id, JoinAcceptance const& answer) {
  auto const [request, row, actor] = TRY(answering(tx, principal, id));
  if (row.state == CaseState::closed) return closed();
  if (!may_still_join(tx, request.account_id))
    return fail(ProblemKind::conflict, "mandate-ended", "Chi lo ha chiesto non ha più un incarico che lo consenta.",
                "Rifiuta la richiesta, e dillo a parole tue.");
  if (!TRY(store::answer_request(tx, request, JoinState::accepted, principal.account_id, answer.words))) return already_answered();
  TRY(store::add_member(tx, row.case_id, request.account_id, request.body_id, tx.today(), enum_text(request.role)));
  relate(tx, row, request.account_id.value, identity::Relation::member);
  TRY(desk_.finish(tx, id.value));
  announce(tx, actor, row, facts::case_joined, json::encode(RequestPayload{1, id, request.account_id, request.role}));
  tell(tx, actor, row, request.account_id, desk::NewsKind::join_accepted);
  return {};
}

Result<void> Cases::refuse_to_let_in(db::Tx& tx, identity::Principal const& principal, JoinRequestId id, JoinRefusal const& answer) {
  auto const [request, row, actor] = TRY(answering(tx, principal, id));
  if (!TRY(store::answer_request(tx, request, JoinState::refused, principal.account_id, answer.words))) return already_answered();
  TRY(desk_.finish(tx, id.value));
  announce(tx, actor, row, facts::case_join_refused, json::encode(RequestPayload{1, id, {}, request.role}));
  tell(tx, actor, row, request.account_id, desk::NewsKind::join_refused);
  return {};
}

Result<void> Cases::withdraw_request(db::Tx& tx, identity::Principal const& principal, JoinRequestId id) {
  auto const request = store::find_request(tx, id);
  if (!request || request->account_id != principal.account_id) return not_found();
  auto const row = store::find(tx, request->case_id);
  if (!row) return not_found();
  auto const* mandate = TRY(principal.mandate_for("case.join"));
  if (!TRY(store::answer_request(tx, *request, JoinState::withdrawn, principal.account_id, {}))) return already_answered();
  TRY(desk_.finish(tx, id.value));
  announce(tx, principal.acting(*mandate), *row, facts::case_join_withdrawn, json::encode(RequestPayload{1, id, {}, request->role}));
  return {};
}

Result<void> Cases::end_membership(db::Tx& tx, identity::Principal const& principal, MemberOfCase const& member, MemberEnd const& end) {
  auto const leaves = member.account_id == principal.account_id;
  auto const access = TRY(reach(tx, principal, member.case_id, leaves ? "case.leave" : "case.staff"));
  auto const row = store::find(tx, member.case_id);
  if (!row) return not_found();
  auto const members = store::members_of(tx, member.case_id);
  auto const found = std::ranges::find_if(members, [&](auto const& one) { return one.account_id == member.account_id && !one.valid_to; });
  if (found == members.end()) return not_found();
  if (found->role == MemberRole::responsible)
    return fail(ProblemKind::conflict, "is-responsible", "Questa persona segue il caso: non può soltanto uscirne.",
                "Chi coordina lo passi prima a qualcun altro.");
  // At once, as everything that takes a right away.
  auto const last = tx.today().plus_days(-1);
  TRY(store::say_why_member_left(tx, member, end.reason));
  TRY(store::end_member(tx, member.case_id, member.account_id, last));
  TRY(identity::end_relation(tx, "case", member.case_id.value, member.account_id.value, identity::Relation::member, last));
  announce(tx, principal.acting(*access.mandate), *row, facts::case_left, json::encode(MemberPayload{1, member.account_id}));
  return {};
}

}  // namespace raccordo::cases
