// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "contacts/views.hpp"
#include "referrals/store.hpp"

// What both sides do with a referral, each in one transaction.
namespace raccordo::access {

struct Post {
  territory::Territory& territory;
  desk::Desk& desk;
  catalogue::Directory& directory;
};

/// A referral as far as one reader may see it.
struct OpenedReferral {
  ReferralRecord record;
  identity::Access access;
  Referral shown;
};

/// On the receiver's desk at once, with the term of the day. invalid "/offer_id" for an association that receives none here, for one's own
/// body, or when nothing is named; conflict "still-asked" while that body has not answered for the same person.
Result<ReferralId> send(db::Tx& tx, Post const& post, identity::Principal const& principal, ContactId contact, NewReferral const& what);
/// conflict "already-answered" when it is no longer open, saying what it is.
Result<void> accept(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id, Acceptance const& answer);
/// The sender has it back on the desk. For want of room the directory says so from now on, and the need counts as unmet.
Result<void> refuse(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id, Refusal const& answer);
/// The receiver no longer sees it.
Result<void> withdraw(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id);
/// The person of a refused or expired one has another answer: the desk of the sender no longer waits for it. Idempotent.
Result<void> resolve(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id);
/// Those nobody answered within their term go back to their senders, at most `limit`; how many.
Result<int> expire(db::Tx& tx, Post const& post, int limit);

/// not_found for whoever may not know of it; forbidden "not-on-this-referral" for who may, but not this.
Result<OpenedReferral> open_referral(db::Tx& tx, Post const& post, identity::Principal const& principal, ReferralId id, std::string_view action);
/// Sent and received ones, newest first.
Result<api::Page<ReferralRow>> list_referrals(db::Tx& tx, Post const& post, identity::Principal const& principal, std::optional<std::string> const& cursor,
                                              int limit);
/// What became of those of one contact, newest first.
std::vector<ReferralRow> rows_of(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, ContactId contact);
raccordo::facts::Reading reading_of(ReferralRecord const& record);

}  // namespace raccordo::access
