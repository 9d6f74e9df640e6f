// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/offers.hpp>
#include <identity/contracts.hpp>
#include <people/people.hpp>

// A referral (*invio*): a person is sent from one node to another, which accepts or says why not, within a term.
namespace raccordo::access {

using ReferralId = Id<struct ReferralTag>;

/// expired: nobody answered within the term.
enum class ReferralState { sent, accepted, refused, expired, withdrawn };
BOOST_DESCRIBE_ENUM(ReferralState, sent, accepted, refused, expired, withdrawn)

/// full: no room, which the directory then says too. requirements: the person is not whom the service is for. declined: by the person.
enum class RefusalReason { full, not_competent, requirements, not_reachable, declined, other };
BOOST_DESCRIBE_ENUM(RefusalReason, full, not_competent, requirements, not_reachable, declined, other)

/// To a service of the directory, or to a body.
struct NewReferral {
  std::optional<catalogue::OfferId> offer_id;
  std::optional<territory::BodyId> body_id;
  std::string message;
  std::optional<bool> share_person;  ///< who the person is goes along; without it only the message does
};
BOOST_DESCRIBE_STRUCT(NewReferral, (), (offer_id, body_id, message, share_person))
inline constexpr auto constraints(json::Of<NewReferral>) {
  return json::table(json::field<&NewReferral::message>()
                         .length(1, 2000)
                         .about("What the receiver is told of the need: all that is shared of it.")
                         .sample("Vive sola, chiede compagnia due pomeriggi."));
}

struct Acceptance {
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(Acceptance, (), (words))
inline constexpr auto constraints(json::Of<Acceptance>) {
  return json::table(json::field<&Acceptance::words>().length(1, 1000).about("For the sender to read."));
}
struct Refusal {
  RefusalReason reason{};
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(Refusal, (), (reason, words))
inline constexpr auto constraints(json::Of<Refusal>) { return json::table(json::field<&Refusal::words>().length(1, 1000).about("For the sender to read.")); }

/// As both sides see it; who the person is only where it was shared, or for who knows it anyway.
struct Referral {
  ReferralId referral_id;
  std::optional<Uuid> contact_id;  ///< for those who may open the contact
  ReferralState state{};
  territory::Function function{};
  std::string municipality, municipality_name;
  std::string from_body_name, to_body_name;
  std::optional<catalogue::OfferId> offer_id;
  std::optional<std::string> offer_name;
  Instant sent_at;
  Date due_on;
  std::optional<std::string> sent_by;
  std::optional<std::string> message;
  bool person_shared = false;
  std::optional<people::Person> person;
  std::optional<Instant> answered_at;
  std::optional<RefusalReason> reason;
  std::optional<std::string> words;
  std::vector<identity::Why> why;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Referral, (),
                      (referral_id, contact_id, state, function, municipality, municipality_name, from_body_name, to_body_name, offer_id, offer_name, sent_at,
                       due_on, sent_by, message, person_shared, person, answered_at, reason, words, why, may))

/// In a list, and on the contact of the sender.
struct ReferralRow {
  ReferralId referral_id;
  ReferralState state{};
  territory::Function function{};
  std::string municipality_name, from_body_name, to_body_name;
  std::optional<std::string> offer_name;
  Instant sent_at;
  Date due_on;
  std::optional<Instant> answered_at;
  std::optional<RefusalReason> reason;
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(ReferralRow, (),
                      (referral_id, state, function, municipality_name, from_body_name, to_body_name, offer_name, sent_at, due_on, answered_at, reason, words))

}  // namespace raccordo::access
