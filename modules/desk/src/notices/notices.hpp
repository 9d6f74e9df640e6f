// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "items/lists.hpp"

// What somebody should know of since they last looked: computed from the desks that their mandates open today. A mandate that ended shows
// nothing any more, and nothing is written when something happens.
namespace raccordo::desk {

Notices notices_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);
/// What was there at that moment is known. invalid "/as_of" for one that is still to come; an earlier one than is known changes nothing.
Result<void> look(db::Tx& tx, identity::AccountId account, NoticesSeen const& seen);

void add_notice_routes(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::desk
