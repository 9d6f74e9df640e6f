// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "items/lists.hpp"

// What somebody should know of since they last looked: computed from the desks that their mandates open today. A mandate that ended shows
// nothing any more, and nothing is written when something happens.
namespace raccordo::desk {

Notices notices_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);
/// The same for whoever heard of what there was at `told`, whether they looked or not.
Notices notices_since(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, std::optional<Instant> told);
/// Up to when what is read now is all there is: what another transaction still had in hand is not. Told twice is better than never.
Instant read_up_to(db::Tx& tx);
/// What was there at that moment is known. invalid "/as_of" for one that is still to come; an earlier one than is known changes nothing.
Result<void> look(db::Tx& tx, identity::AccountId account, NoticesSeen const& seen);

void add_notice_routes(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::desk
