// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/access.hpp>

#include "contacts/rows.hpp"

namespace raccordo::access {

/// A contact as far as one reader may see it, and why.
struct Opened {
  ContactRecord record;
  identity::Access access;
  Contact shown;
};

/// The row that an opening leaves.
raccordo::facts::Reading reading_of(ContactRecord const& record, identity::Access const& access);

/// not_found for whoever may not know of the contact; forbidden "not-on-this-contact" for whoever may, but not this.
Result<identity::Access> reach(db::Tx& tx, identity::Principal const& principal, ContactId id, std::string_view action);
/// The same for what is not on a stub: one that sees only that is refused too.
Result<identity::Access> reach_section(db::Tx& tx, identity::Principal const& principal, ContactId id, std::string_view section);

/// As `reach`; a stub for those who may only find it.
Result<Opened> open_contact(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, identity::Principal const& principal, ContactId id,
                            std::string_view action);

/// What the territory's rules said on the day it was recorded.
Routing routing_of(db::Tx& tx, territory::Territory& territory, ContactRecord const& contact);
PrivacyRecord privacy_record(db::Tx& tx, ContactRecord const& contact);

/// Newest first, with names only where the reader may know them.
Result<api::Page<ContactRow>> list_contacts(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal,
                                            std::optional<std::string> const& cursor, int limit);

}  // namespace raccordo::access
