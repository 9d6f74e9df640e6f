// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

#include "record/store.hpp"

// A case together with what the reader may do on it.
namespace raccordo::cases {

/// not_found for whoever may not know of the case; forbidden "not-on-this-case" for whoever may, but not this.
Result<identity::Access> reach(db::Tx& tx, identity::Principal const& principal, CaseId id, std::string_view action);
/// The same for content: a stub is refused too.
Result<identity::Access> reach_section(db::Tx& tx, identity::Principal const& principal, CaseId id, std::string_view section);

/// The row that an opening leaves.
raccordo::facts::Reading reading_of(identity::Access const& access, CaseId id, territory::BodyId controller);

}  // namespace raccordo::cases
