// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <people/routes.hpp>
#include <people/sheet.hpp>

#include "sheet/store.hpp"

// A person together with what the reader may do: rights follow from the records that stand under their name, and from nothing else.
namespace raccordo::people {

struct Reached {
  store::Row row;                       ///< the sheet that answers
  std::vector<PersonId> ids;            ///< of all sheets of the person
  std::vector<RecordOfPerson> records;  ///< all of them, newest first; whether the reader may know of each is asked of its relations
  identity::Access access;
};
/// not_found for whoever may not know of the person; forbidden "not-on-this-person" for whoever may, but not this.
Result<Reached> reach(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId id, std::string_view action);
/// The same for content: a stub is refused too.
Result<Reached> reach_section(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId id, std::string_view section);

/// The row that an opening leaves: its controller is that of the newest record, else the body one reads for.
raccordo::facts::Reading reading_of(Reached const& reached);

}  // namespace raccordo::people
