// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include <access/contracts.hpp>
#include <access/referrals.hpp>
#include <platform/db.hpp>

// Referrals as they are kept.
namespace raccordo::access {

struct ReferralRecord {
  ReferralId id;
  ContactId contact_id;
  ReferralState state{};
  std::optional<catalogue::OfferId> offer_id;
  territory::BodyId to_body_id, from_body_id;
  Uuid sender_desk_id;
  identity::AccountId sent_by;
  Instant sent_at;
  Date due_on;
  std::string message;
  std::optional<people::PersonId> person_id;  ///< shared
  territory::Function function{};
  std::string municipality;
  territory::BodyId controller_id;
  std::optional<Instant> answered_at;
  std::optional<RefusalReason> reason;
  std::optional<std::string> words;
  bool resolved = false;  ///< a refused or expired one is no longer waited upon
};
BOOST_DESCRIBE_STRUCT(ReferralRecord, (),
                      (id, contact_id, state, offer_id, to_body_id, from_body_id, sender_desk_id, sent_by, sent_at, due_on, message, person_id, function,
                       municipality, controller_id, answered_at, reason, words, resolved))

std::optional<ReferralRecord> find_referral(db::Tx& tx, ReferralId id);
std::vector<ReferralRecord> find_referrals(db::Tx& tx, std::span<ReferralId const> ids);  ///< in no particular order
std::vector<ReferralRecord> referrals_of(db::Tx& tx, ContactId contact);                  ///< newest first
bool is_still_asked(db::Tx& tx, ContactId contact, territory::BodyId body);
/// Those nobody answered until the day before `today`, the oldest first.
std::vector<ReferralRecord> overdue(db::Tx& tx, Date today, int limit);

Result<void> insert_referral(db::Tx& tx, ReferralRecord const& referral);
/// False when it is no longer `sent`: somebody was quicker.
struct ReferralEnd {
  ReferralState state{};
  std::optional<identity::AccountId> by;
  std::optional<RefusalReason> reason;
  std::optional<std::string> words;
};
Result<bool> end_referral(db::Tx& tx, ReferralId id, ReferralEnd const& end);
Result<void> resolve_referral(db::Tx& tx, ReferralId id);

}  // namespace raccordo::access
