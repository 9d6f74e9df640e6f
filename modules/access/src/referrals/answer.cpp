// SPDX-License-Identifier: EUPL-1.2
#include <access/facts.hpp>

#include "referrals/referrals.hpp"

namespace raccordo::access {
namespace {

using raccordo::facts::Actor;

std::unexpected<Problem> no_longer_open(ReferralState state) {
  std::string what = state == ReferralState::withdrawn ? "L’invio è stato ritirato da chi lo aveva fatto."
                     : state == ReferralState::expired ? "L’invio è scaduto ed è tornato a chi lo aveva fatto."
                                                       : "A questo invio è già stata data una risposta.";
  return fail(ProblemKind::conflict, "already-answered", std::move(what), "Ricarica la pagina per vedere com’è andata.");
}

void announce(db::Tx& tx, Actor const& by, ReferralRecord const& referral, std::string_view kind, facts::ReferralPayload const& payload) {
  raccordo::facts::append(tx, by,
                          {.kind = std::string(kind),
                           .subject_kind = "referral",
                           .subject_id = referral.id.value,
                           .thread_id = referral.contact_id.value,
                           .section = "social",
                           .municipality = referral.municipality,
                           .payload = json::encode(payload)});
}

void tell_the_sender(db::Tx& tx, Actor const& by, ReferralRecord const& referral, desk::NewsKind kind) {
  auto const person = referral.person_id ? people::find(tx, *referral.person_id) : std::nullopt;
  desk::tell(tx, referral.sent_by, by.account_id,
             {.kind = kind, .subject_kind = "referral", .subject_id = referral.id.value, .headline = person ? people::full_name(*person) : ""});
}

facts::ReferralPayload payload_of(ReferralRecord const& referral) {
  return {.to_body_id = referral.to_body_id.value, .offer_id = referral.offer_id ? std::optional(referral.offer_id->value) : std::nullopt};
}

/// Ends it once: whoever comes second is told what it has become.
Result<void> end(db::Tx& tx, Post const& post, ReferralRecord const& referral, ReferralEnd const& how) {
  if (!TRY(end_referral(tx, referral.id, how))) {
    auto const now = find_referral(tx, referral.id);
    return no_longer_open(now ? now->state : referral.state);
  }
  return post.desk.finish(tx, referral.id.value);
}

/// Back on the desk it came from: the person still waits for an answer.
Result<void> give_back(db::Tx& tx, Post const& post, ReferralRecord const& referral) {
  auto const person = referral.person_id ? people::find(tx, *referral.person_id) : std::nullopt;
  TRY(post.desk.raise(tx, {.kind = desk::ItemKind::returned_referral,
                           .subject_kind = "referral",
                           .subject_id = referral.id.value,
                           .thread_id = referral.contact_id.value,
                           .headline = person ? people::full_name(*person) : "",
                           .function = referral.function,
                           .municipality = referral.municipality,
                           .desk_id = referral.sender_desk_id}));
  return {};
}

/// Who no longer has a part in it no longer reads it.
Result<void> shut_out_the_receiver(db::Tx& tx, ReferralRecord const& referral) {
  return identity::end_relation(tx, "referral", referral.id.value, referral.to_body_id.value, identity::Relation::receiver, tx.today().plus_days(-1));
}

/// Want of room is told once: to the directory, and to who counts what was needed and not had.
Result<void> tell_no_room(db::Tx& tx, Post const& post, Actor const& by, ReferralRecord const& referral) {
  facts::UnmetNeed need{.function = std::string(enum_text(referral.function)), .reason = "full"};
  if (referral.offer_id) {
    TRY(post.directory.note_capacity(tx, by, *referral.offer_id, {catalogue::CapacityState::full, {}}));
    if (auto const known = post.directory.find_known(tx, *referral.offer_id)) need.type_code = known->type_code;
    need.offer_id = referral.offer_id->value;
  }
  raccordo::facts::append(tx, by,
                          {.kind = std::string(facts::need_unmet),
                           .subject_kind = "referral",
                           .subject_id = referral.id.value,
                           .thread_id = referral.contact_id.value,
                           .section = "social",
                           .municipality = referral.municipality,
                           .payload = json::encode(need)});
  return {};
}

}  // namespace

Result<void> accept(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id, Acceptance const& answer) {
  auto const opened = TRY(open_referral(tx, post, principal, id, "referral.answer"));
  TRY(end(tx, post, opened.record, {ReferralState::accepted, principal.account_id, {}, answer.words}));
  auto const by = principal.acting(*opened.access.mandate);
  announce(tx, by, opened.record, facts::referral_accepted, payload_of(opened.record));
  tell_the_sender(tx, by, opened.record, desk::NewsKind::referral_accepted);
  return {};
}

Result<void> refuse(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id, Refusal const& answer) {
  auto const opened = TRY(open_referral(tx, post, principal, id, "referral.answer"));
  auto const by = principal.acting(*opened.access.mandate);
  TRY(end(tx, post, opened.record, {ReferralState::refused, principal.account_id, answer.reason, answer.words}));
  TRY(give_back(tx, post, opened.record));
  auto payload = payload_of(opened.record);
  payload.reason = std::string(enum_text(answer.reason));
  announce(tx, by, opened.record, facts::referral_refused, payload);
  tell_the_sender(tx, by, opened.record, desk::NewsKind::referral_refused);
  if (answer.reason == RefusalReason::full) TRY(tell_no_room(tx, post, by, opened.record));
  return {};
}

Result<void> withdraw(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id) {
  auto const opened = TRY(open_referral(tx, post, principal, id, "referral.withdraw"));
  TRY(end(tx, post, opened.record, {ReferralState::withdrawn, principal.account_id, {}, {}}));
  TRY(shut_out_the_receiver(tx, opened.record));
  announce(tx, principal.acting(*opened.access.mandate), opened.record, facts::referral_withdrawn, payload_of(opened.record));
  return {};
}

Result<void> resolve(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id) {
  auto const opened = TRY(open_referral(tx, post, principal, id, "referral.resolve"));
  auto const state = opened.record.state;
  if (state != ReferralState::refused && state != ReferralState::expired)
    return fail(ProblemKind::conflict, "nothing-to-resolve", "Questo invio non è tornato indietro: non c’è nulla da segnare.", "Ricarica la pagina.");
  if (opened.record.resolved) return {};
  TRY(resolve_referral(tx, id));
  announce(tx, principal.acting(*opened.access.mandate), opened.record, facts::referral_resolved, payload_of(opened.record));
  return post.desk.finish(tx, id.value);
}

Result<int> expire(db::Tx& tx, Post const& post, int limit) {
  auto const late = overdue(tx, tx.today(), limit);
  for (auto const& referral : late) {
    TRY(end(tx, post, referral, {ReferralState::expired, {}, {}, {}}));
    TRY(shut_out_the_receiver(tx, referral));
    TRY(give_back(tx, post, referral));
    announce(tx, {}, referral, facts::referral_expired, payload_of(referral));
    tell_the_sender(tx, {}, referral, desk::NewsKind::referral_expired);
  }
  return static_cast<int>(late.size());
}

Result<void> Contacts::accept_referral(db::Tx& tx, identity::Principal const& principal, ReferralId id, Acceptance const& answer) {
  return accept(tx, {territory_, desk_, directory_}, principal, id, answer);
}

Result<void> Contacts::refuse_referral(db::Tx& tx, identity::Principal const& principal, ReferralId id, Refusal const& answer) {
  return refuse(tx, {territory_, desk_, directory_}, principal, id, answer);
}

}  // namespace raccordo::access
