// SPDX-License-Identifier: EUPL-1.2
#include <access/facts.hpp>
#include <platform/text.hpp>

#include "referrals/referrals.hpp"

namespace raccordo::access {
namespace {

using identity::Relation;

Result<territory::BodyId> receiver_of(db::Tx& tx, Post const& post, NewReferral const& what) {
  if (what.offer_id) {
    auto const known = post.directory.find_known(tx, *what.offer_id);
    if (!known) return invalid_field("/offer_id", "unknown-offer", "Questo servizio non è nell’elenco.");
    if (!known->body_id) return invalid_field("/offer_id", "no-referrals", "Questa associazione non riceve invii da qui: indica il servizio alla persona.");
    return *known->body_id;
  }
  if (!what.body_id) return invalid_field("/offer_id", "required", "Indica a quale servizio o ente inviare.");
  if (!post.territory.find_body(tx, *what.body_id)) return invalid_field("/body_id", "unknown-body", "Questo ente non esiste.");
  return *what.body_id;
}

Result<void> check(db::Tx& tx, ContactId contact, territory::BodyId to, territory::BodyId from, NewReferral const& what) {
  if (text::fold(what.message).empty()) return invalid_field("/message", "blank", "Scrivi che cosa serve sapere a chi riceve.");
  if (to == from) return invalid_field("/offer_id", "own-body", "È un servizio del tuo ente: non serve un invio.");
  if (is_still_asked(tx, contact, to))
    return fail(ProblemKind::conflict, "still-asked", "Questo ente non ha ancora risposto a un invio per la stessa persona.",
                "Aspetta la risposta, oppure ritira l’invio di prima.");
  return {};
}

void relate_all(db::Tx& tx, ReferralRecord const& referral, Uuid contact_desk) {
  auto const relate = [&](Uuid holder, Relation relation) {
    auto const function = relation == Relation::recorder ? std::string_view{} : enum_text(referral.function);
    identity::relate(tx, {.record_kind = "referral",
                          .record_id = referral.id.value,
                          .holder = holder,
                          .relation = relation,
                          .sort_key = referral.sent_at.us,
                          .valid_from = tx.today(),
                          .function = function});
  };
  relate(referral.sent_by.value, Relation::recorder);
  relate(referral.from_body_id.value, Relation::node);
  relate(contact_desk, Relation::team);
  relate(referral.to_body_id.value, Relation::receiver);
  relate(referral.controller_id.value, Relation::controller);
}

/// What a desk shows: the name, where it was shared.
std::string headline_of(db::Tx& tx, std::optional<people::PersonId> const& person_id) {
  auto const person = person_id ? people::find(tx, *person_id) : std::nullopt;
  return person ? people::full_name(*person) : std::string{};
}

Uuid desk_of(identity::HeldMandate const& mandate) { return mandate.team_id ? mandate.team_id->value : mandate.body_id.value; }

ReferralRecord written_down(db::Tx& tx, Opened const& opened, identity::AccountId by, territory::BodyId to, NewReferral const& what) {
  auto const& contact = opened.record;
  auto const& mandate = *opened.access.mandate;
  bool const shared = what.share_person.value_or(false);
  return {.id = tx.new_id<ReferralId>(),
          .contact_id = contact.id,
          .state = ReferralState::sent,
          .offer_id = what.offer_id,
          .to_body_id = to,
          .from_body_id = mandate.body_id,
          .sender_desk_id = desk_of(mandate),
          .sent_by = by,
          .sent_at = tx.now(),
          .due_on = {},
          .message = what.message,
          .person_id = shared ? contact.person_id : std::nullopt,
          .function = contact.function,
          .municipality = contact.municipality,
          .controller_id = contact.controller_id,
          .answered_at = {},
          .reason = {},
          .words = {}};
}

}  // namespace

Result<ReferralId> send(db::Tx& tx, Post const& post, identity::Principal const& principal, ContactId contact, NewReferral const& what) {
  auto const opened = TRY(open_contact(tx, post.territory, post.directory, principal, contact, "referral.send"));
  auto const to = TRY(receiver_of(tx, post, what));
  TRY(check(tx, contact, to, opened.access.mandate->body_id, what));
  auto referral = written_down(tx, opened, principal.account_id, to, what);
  auto const raised = TRY(post.desk.raise(tx, {.kind = desk::ItemKind::referral,
                                               .subject_kind = "referral",
                                               .subject_id = referral.id.value,
                                               .thread_id = contact.value,
                                               .headline = headline_of(tx, referral.person_id),
                                               .function = referral.function,
                                               .municipality = referral.municipality,
                                               .desk_id = to.value,
                                               .urgent = opened.record.urgent}));
  referral.due_on = raised.due_on;
  TRY(insert_referral(tx, referral));
  relate_all(tx, referral, opened.record.desk_id);
  facts::ReferralPayload const payload{
      .to_body_id = to.value, .offer_id = what.offer_id ? std::optional(what.offer_id->value) : std::nullopt, .due_on = raised.due_on};
  raccordo::facts::append(tx, principal.acting(*opened.access.mandate),
                          {.kind = std::string(facts::referral_sent),
                           .subject_kind = "referral",
                           .subject_id = referral.id.value,
                           .thread_id = contact.value,
                           .section = "social",
                           .municipality = referral.municipality,
                           .payload = json::encode(payload)});
  return referral.id;
}

Result<ReferralId> Contacts::refer(db::Tx& tx, identity::Principal const& principal, ContactId contact, NewReferral const& what) {
  return send(tx, {territory_, desk_, directory_}, principal, contact, what);
}

}  // namespace raccordo::access
