// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "contacts/views.hpp"

// Where a person was shown to: the answer of a door that need not wait for a desk.
namespace raccordo::access {

/// Written once for each service, with what was known of the room there; again it changes nothing. not_found for an unknown service.
Result<void> orient(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, identity::Principal const& principal, ContactId id,
                    catalogue::OfferId offer);

/// Oldest first.
std::vector<Orientation> orientations_of(db::Tx& tx, catalogue::Directory& directory, ContactId id);

}  // namespace raccordo::access
