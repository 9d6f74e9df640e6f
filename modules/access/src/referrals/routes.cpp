// SPDX-License-Identifier: EUPL-1.2
#include <platform/idempotency.hpp>

#include "referrals/referrals.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {

struct ReferralRef {
  ReferralId referral_id;
};
BOOST_DESCRIBE_STRUCT(ReferralRef, (), (referral_id))
struct ReferralsOf {
  ContactId contact_id;
};
BOOST_DESCRIBE_STRUCT(ReferralsOf, (), (contact_id))
struct ReferralsQuery {
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(ReferralsQuery, (), (cursor, limit))
inline constexpr auto constraints(json::Of<ReferralsQuery>) {
  return json::table(json::field<&ReferralsQuery::cursor>().length(1, 80).matching(json::patterns::cursor),
                     json::field<&ReferralsQuery::limit>().range(1, 200).sample("20"));
}

namespace {

using identity::Principal;
constexpr std::string_view referral_tag = "referrals";

Post post_of(Door const& door) { return {door.territory, door.desk, door.directory}; }

/// Content leaves only after its read row is durable.
Result<Referral> open(Door const& door, Principal const& principal, ReferralId id) {
  return door.database.observe([&](db::Tx& tx) -> Result<Referral> {
    auto opened = TRY(open_referral(tx, post_of(door), principal, id, "referral.read"));
    identity::log_reading(tx, principal, opened.access, reading_of(opened.record));
    return std::move(opened.shown);
  });
}

/// What the act has made of it, to who did it: an answer to a change is named by its own fact.
template <class Act>
Result<Referral> changed(Door const& door, Principal const& principal, ReferralId id, Act act) {
  return door.database.write([&](db::Tx& tx) -> Result<Referral> {
    TRY(act(tx));
    auto opened = TRY(open_referral(tx, post_of(door), principal, id, "referral.read"));
    identity::log_further_reading(tx, principal, opened.access, reading_of(opened.record), opened.record.contact_id.value);
    return std::move(opened.shown);
  });
}

Result<ReferralId> send_once(db::Tx& tx, Door const& door, Principal const& principal, ContactId contact, NewReferral const& what,
                             std::optional<idempotency::Request> const& request) {
  if (!request) return send(tx, post_of(door), principal, contact, what);
  if (auto const answered = TRY(idempotency::claim(tx, *request))) return ReferralId::parse(*answered).value();
  auto const id = TRY(send(tx, post_of(door), principal, contact, what));
  idempotency::remember(tx, *request, id.text());
  return id;
}

Result<api::Created<Referral>> sent(Door const& door, api::Call const& call, ContactId contact, NewReferral const& what) {
  auto const& principal = call.principal<Principal>();
  std::optional<idempotency::Request> request;
  if (call.idempotency_key)
    request.emplace(principal.account_id.value, "referral.send", *call.idempotency_key, idempotency::digest_of(contact.text() + call.request.body));
  return door.database.write([&](db::Tx& tx) -> Result<api::Created<Referral>> {
    auto const id = TRY(send_once(tx, door, principal, contact, what, request));
    auto opened = TRY(open_referral(tx, post_of(door), principal, id, "referral.read"));
    identity::log_further_reading(tx, principal, opened.access, reading_of(opened.record), contact.value);
    return api::Created<Referral>{std::move(opened.shown), "/referrals/" + id.text()};
  });
}

void add_answers(api::Api& api, Door const& door) {
  api.post<ReferralRef, Acceptance, Referral>({.path = "/referrals/{referral_id}/acceptance",
                                               .operation_id = "accept_referral",
                                               .summary = "Accept; the words are for the sender to read",
                                               .tag = referral_tag,
                                               .action = "referral.answer"},
                                              [door](api::Call& call, ReferralRef const& ref, Acceptance const& answer) {
                                                auto const& who = call.principal<Principal>();
                                                return changed(door, who, ref.referral_id,
                                                               [&](db::Tx& tx) { return accept(tx, post_of(door), who, ref.referral_id, answer); });
                                              });
  api.post<ReferralRef, Refusal, Referral>({.path = "/referrals/{referral_id}/refusal",
                                            .operation_id = "refuse_referral",
                                            .summary = "Refuse with a reason; the sender has it back on the desk",
                                            .tag = referral_tag,
                                            .action = "referral.answer",
                                            .description = "For want of room the directory says from now on that it is full, and the need counts as unmet."},
                                           [door](api::Call& call, ReferralRef const& ref, Refusal const& answer) {
                                             auto const& who = call.principal<Principal>();
                                             return changed(door, who, ref.referral_id,
                                                            [&](db::Tx& tx) { return refuse(tx, post_of(door), who, ref.referral_id, answer); });
                                           });
}

void add_sender_acts(api::Api& api, Door const& door) {
  api.post<ReferralRef, api::NoBody, Referral>({.path = "/referrals/{referral_id}/withdrawal",
                                                .operation_id = "withdraw_referral",
                                                .summary = "Take it back while nobody has answered",
                                                .tag = referral_tag,
                                                .action = "referral.withdraw",
                                                .description = "The receiver no longer sees it."},
                                               [door](api::Call& call, ReferralRef const& ref, api::NoBody const&) {
                                                 auto const& who = call.principal<Principal>();
                                                 return changed(door, who, ref.referral_id,
                                                                [&](db::Tx& tx) { return withdraw(tx, post_of(door), who, ref.referral_id); });
                                               });
  api.post<ReferralRef, api::NoBody, Referral>({.path = "/referrals/{referral_id}/resolution",
                                                .operation_id = "resolve_referral",
                                                .summary = "The person of a refused or expired one has another answer",
                                                .tag = referral_tag,
                                                .action = "referral.resolve",
                                                .description = "The sender's desk no longer waits for it."},
                                               [door](api::Call& call, ReferralRef const& ref, api::NoBody const&) {
                                                 auto const& who = call.principal<Principal>();
                                                 return changed(door, who, ref.referral_id,
                                                                [&](db::Tx& tx) { return resolve(tx, post_of(door), who, ref.referral_id); });
                                               });
}

}  // namespace

void add_referral_routes(api::Api& api, Door const& door) {
  api.describe_tag(referral_tag, "A person sent from one node to another: answered within a term, and the sender sees what became of it.");
  api.post<ReferralsOf, NewReferral, api::Created<Referral>>(
      {.path = "/contacts/{contact_id}/referrals",
       .operation_id = "send_referral",
       .summary = "Send the person to a service or a body of the network",
       .tag = referral_tag,
       .action = "referral.send",
       .description = "The receiver sees the message and, where it was shared, who the person is; nothing else."},
      [door](api::Call& call, ReferralsOf const& of, NewReferral const& what) { return sent(door, call, of.contact_id, what); });
  api.get<ReferralsQuery, api::Page<ReferralRow>>(
      {.path = "/referrals",
       .operation_id = "list_referrals",
       .summary = "Referrals I may see, sent and received, newest first",
       .tag = referral_tag,
       .action = "referral.read"},
      [door](api::Call& call, ReferralsQuery const& query) {
        return door.database.read(
            [&](db::Tx& tx) { return list_referrals(tx, post_of(door), call.principal<Principal>(), query.cursor, query.limit.value_or(20)); });
      });
  api.get<ReferralRef, Referral>({.path = "/referrals/{referral_id}",
                                  .operation_id = "referral",
                                  .summary = "A referral, as far as I may see it; the opening is recorded",
                                  .tag = referral_tag,
                                  .action = "referral.read"},
                                 [door](api::Call& call, ReferralRef const& ref) { return open(door, call.principal<Principal>(), ref.referral_id); });
  add_answers(api, door);
  add_sender_acts(api, door);
}

}  // namespace raccordo::access
