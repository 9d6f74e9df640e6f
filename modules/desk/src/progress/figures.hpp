// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <desk/desk.hpp>

namespace raccordo::desk {

/// Of the bodies whose progress the principal may see.
Progress progress_for(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Date from, Date to);

}  // namespace raccordo::desk
