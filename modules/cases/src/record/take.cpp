// SPDX-License-Identifier: EUPL-1.2
#include <cases/facts.hpp>

#include "record/store.hpp"
#include "staff/staff.hpp"

// From a contact on the desk to a case: all in one transaction, so that no two can take it and no relation is missing.
namespace raccordo::cases {
namespace {

/// The principal with the one mandate in whose name they want to act.
identity::Principal acting_as(identity::Principal principal, std::optional<identity::MandateId> chosen) {
  if (chosen) std::erase_if(principal.mandates, [&](auto const& mandate) { return mandate.mandate_id != *chosen; });
  return principal;
}

Result<identity::Access> on_my_desk(db::Tx& tx, identity::Principal const& principal, access::ContactId id, std::string_view action) {
  auto access = identity::access_to(tx, principal, "contact", id.value, action);
  if (access) return access;
  return identity::refused(tx, principal, "contact", id.value,
                           fail(ProblemKind::forbidden, "not-your-desk", "Questo contatto non è sulla scrivania della tua équipe.",
                                "Lo può prendere in carico chi lavora nell’équipe a cui è affidato."));
}

void relate_all(db::Tx& tx, store::NewCase const& opened, territory::BodyId preparing) {
  using enum identity::Relation;
  auto const& taken = opened.taken;
  auto const relate = [&](Uuid holder, identity::Relation relation) {
    identity::relate(tx, {.record_kind = "case",
                          .record_id = opened.case_id.value,
                          .holder = holder,
                          .relation = relation,
                          .sort_key = tx.now().us,
                          .valid_from = tx.today(),
                          .function = enum_text(taken.function)});
  };
  relate(opened.worker_id.value, worker);
  relate(taken.desk_id, team);
  relate(preparing.value, preparing_body);
  if (taken.deciding_body_id) relate(taken.deciding_body_id->value, deciding_body);
  relate(taken.controller_id.value, controller);
  if (!taken.network.empty()) relate(identity::network_holder(taken.network), network);
}

void announce(db::Tx& tx, raccordo::facts::Actor const& actor, store::NewCase const& opened) {
  auto const& taken = opened.taken;
  raccordo::facts::append(tx, actor,
                          {.kind = std::string(facts::case_opened),
                           .subject_kind = "case",
                           .subject_id = opened.case_id.value,
                           .person_id = taken.person_id ? std::optional(taken.person_id->value) : std::nullopt,
                           .case_id = opened.case_id.value,
                           .thread_id = taken.thread_id,
                           .section = "routing",
                           .municipality = taken.municipality,
                           .payload = "{\"v\":1,\"desk_id\":\"" + taken.desk_id.text() + "\"}"});
}

struct Beginning {
  identity::AccountId worker_id;
  territory::BodyId body_id;  ///< the worker's
  raccordo::facts::Actor actor;
};

/// Everything that a case begins with, into whoever's hands it comes.
Result<void> begin(db::Tx& tx, CaseId id, access::Taken const& taken, Beginning const& beginning) {
  store::NewCase const opened{id, taken, beginning.worker_id};
  auto const preparing = taken.preparing_body_id.value_or(beginning.body_id);
  TRY(store::add(tx, opened));
  TRY(store::begin_charge(tx, id, preparing, tx.today()));
  TRY(store::add_member(tx, id, beginning.worker_id, beginning.body_id, tx.today()));
  relate_all(tx, opened, preparing);
  announce(tx, beginning.actor, opened);
  return {};
}

}  // namespace

Result<CaseId> Cases::take(db::Tx& tx, identity::Principal const& principal, TakeContact const& what) {
  auto const acting = acting_as(principal, what.mandate_id);
  auto const access = TRY(on_my_desk(tx, acting, what.contact_id, "case.take"));
  auto const id = tx.new_id<CaseId>();
  auto const taken = TRY(contacts_.take(tx, what.contact_id, id.value, principal.account_id));
  TRY(begin(tx, id, taken, {principal.account_id, access.mandate->body_id, acting.acting(*access.mandate)}));
  return id;
}

Result<CaseId> Cases::assign(db::Tx& tx, identity::Principal const& principal, access::ContactId contact, NewAssignment const& what) {
  auto const access = TRY(on_my_desk(tx, principal, contact, "contact.assign"));
  auto const id = tx.new_id<CaseId>();
  auto const taken = TRY(contacts_.take(tx, contact, id.value, what.worker_id));
  auto const seat = TRY(seat_of(tx, what.worker_id, {taken.desk_id, taken.function}));
  auto const actor = principal.acting(*access.mandate);
  TRY(begin(tx, id, taken, {what.worker_id, seat.body_id, actor}));
  note_assignment(tx, actor, store::find(tx, id).value(), {id, what.worker_id, {}, principal.account_id, tx.now(), what.reason});
  return id;
}

}  // namespace raccordo::cases
