// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "contacts/views.hpp"

namespace raccordo::access {

/// What was told is put right, while nobody has taken it. conflict "stale-version" with base, theirs and yours when another change
/// came first; conflict "already-taken" afterwards.
Result<Opened> correct(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, identity::Principal const& principal, ContactId id,
                       ContactChange const& change);

}  // namespace raccordo::access
