// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "sheet/reach.hpp"

// A sheet as its reader may see it; content leaves only with its trace.
namespace raccordo::people {

/// The whole sheet, as an opening (identity.hpp says what one is).
Result<PersonSheet> open_sheet(Setup const& setup, identity::Principal const& principal, PersonId id);
/// The same as the answer to a change of one's own.
Result<PersonSheet> sheet_after_change(Setup const& setup, identity::Principal const& principal, PersonId id);
Result<PersonCorrections> open_corrections(Setup const& setup, identity::Principal const& principal, PersonId id);

/// conflict "stale-version" with base, theirs and yours; wrong fields by name.
Result<void> correct(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId id, PersonChange const& change);

}  // namespace raccordo::people
