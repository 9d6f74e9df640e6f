// SPDX-License-Identifier: EUPL-1.2
#include <cases/facts.hpp>

#include "record/store.hpp"

// From a contact on the desk to a case: all in one transaction, so that no two can take it and no relation is missing.
namespace raccordo::cases {
namespace {

/// The principal with the one mandate in whose name they want to act.
identity::Principal acting_as(identity::Principal principal, std::optional<identity::MandateId> chosen) {
  if (chosen) std::erase_if(principal.mandates, [&](auto const& mandate) { return mandate.mandate_id != *chosen; });
  return principal;
}

Result<identity::Access> on_my_desk(db::Tx& tx, identity::Principal const& principal, access::ContactId id) {
  auto access = identity::access_to(tx, principal, "contact", id.value, "case.take");
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

}  // namespace

Result<CaseId> Cases::take(db::Tx& tx, identity::Principal const& principal, TakeContact const& what) {
  auto const acting = acting_as(principal, what.mandate_id);
  auto const access = TRY(on_my_desk(tx, acting, what.contact_id));
  auto const id = tx.new_id<CaseId>();
  auto const taken = TRY(contacts_.take(tx, what.contact_id, id.value, principal.account_id));
  store::NewCase const opened{id, taken, principal.account_id};
  auto const preparing = taken.preparing_body_id.value_or(access.mandate->body_id);
  TRY(store::add(tx, opened));
  TRY(store::begin_charge(tx, id, preparing, tx.today()));
  TRY(store::add_member(tx, id, principal.account_id, access.mandate->body_id, tx.today()));
  relate_all(tx, opened, preparing);
  announce(tx, acting.acting(*access.mandate), opened);
  return id;
}

}  // namespace raccordo::cases
