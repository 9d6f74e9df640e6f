// SPDX-License-Identifier: EUPL-1.2
#include "referrals/store.hpp"

#include <platform/db_ids.hpp>

namespace raccordo::access {
namespace {

constexpr std::string_view columns =
    "select id, contact_id, state, offer_id, to_body_id, from_body_id, sender_desk_id, sent_by, sent_at, due_on, message, person_id, function,"
    " municipality, controller_id, answered_at, reason, words, resolved from access_referrals";

std::string with(std::string_view rest) { return std::string(columns) + std::string(rest); }

}  // namespace

std::optional<ReferralRecord> find_referral(db::Tx& tx, ReferralId id) {
  static std::string const one = with(" where id = $1");
  return tx.find<ReferralRecord>(one, id);
}

std::vector<ReferralRecord> find_referrals(db::Tx& tx, std::span<ReferralId const> ids) {
  static std::string const some = with(" where id in ({ids})");
  return db::list_by_ids<ReferralRecord>(tx, some, ids);
}

std::vector<ReferralRecord> referrals_of(db::Tx& tx, ContactId contact) {
  static std::string const own = with(" where contact_id = $1 order by sent_at desc, id desc");
  return tx.list<ReferralRecord>(own, contact);
}

bool is_still_asked(db::Tx& tx, ContactId contact, territory::BodyId body) {
  return tx.find<std::int64_t>("select count(*) from access_referrals where contact_id = $1 and to_body_id = $2 and state = 'sent'", contact, body)
             .value_or(0) > 0;
}

std::vector<ReferralRecord> overdue(db::Tx& tx, Date today, int limit) {
  static std::string const late = with(" where state = 'sent' and due_on < $1 order by due_on, id limit $2");
  return tx.list<ReferralRecord>(late, today, limit);
}

Result<void> insert_referral(db::Tx& tx, ReferralRecord const& r) {
  TRY(tx.execute("insert into access_referrals (id, contact_id, state, offer_id, to_body_id, from_body_id, sender_desk_id, sent_by, sent_at, due_on,"
                 " message, person_id, function, municipality, controller_id, resolved)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0)",
                 r.id, r.contact_id, r.state, r.offer_id, r.to_body_id, r.from_body_id, r.sender_desk_id, r.sent_by, r.sent_at, r.due_on, r.message,
                 r.person_id, r.function, r.municipality, r.controller_id));
  return {};
}

Result<bool> end_referral(db::Tx& tx, ReferralId id, ReferralEnd const& end) {
  return TRY(tx.execute("update access_referrals set state = $2, answered_at = $3, answered_by = $4, reason = $5, words = $6 where id = $1 and state = 'sent'",
                        id, end.state, tx.now(), end.by, end.reason, end.words)) == 1;
}

Result<void> resolve_referral(db::Tx& tx, ReferralId id) {
  TRY(tx.execute("update access_referrals set resolved = 1 where id = $1", id));
  return {};
}

}  // namespace raccordo::access
