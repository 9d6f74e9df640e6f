// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <cases/cases.hpp>

#include "record/store.hpp"

// Who may be given a case, and what is written down when somebody is.
namespace raccordo::cases {

struct Place {
  Uuid desk_id;
  territory::Function function{};
};
struct Seat {
  territory::BodyId body_id;  ///< for which they work there
};
/// invalid "/worker_id" for nobody we know; conflict "mandate-ended" for whoever has no mandate on that desk today; conflict "worker-absent".
Result<Seat> seat_of(db::Tx& tx, identity::AccountId account, Place const& place);

/// The case passes from whoever has it to `to`: members, relations, the desk and the history say so.
struct Passing {
  identity::AccountId to;
  Seat seat;
  std::optional<std::string> reason;
};
Result<void> pass_on(db::Tx& tx, desk::Desk& desk, raccordo::facts::Actor const& actor, store::Row const& row, Passing const& how);
void note_assignment(db::Tx& tx, raccordo::facts::Actor const& actor, store::Row const& row, store::AssignmentRow const& assignment);

/// The name it goes by on a desk; empty for whoever gave none.
std::string headline_of(db::Tx& tx, store::Row const& row);
/// That account hears what became of the case, or of what it asked.
void tell(db::Tx& tx, raccordo::facts::Actor const& by, store::Row const& row, identity::AccountId who, desk::NewsKind kind);
/// The relation of an account or a body to a case, in the order of the case's lists.
void relate(db::Tx& tx, store::Row const& row, Uuid holder, identity::Relation relation);
/// A fact of the case's thread, for whoever sees that section.
void announce(db::Tx& tx, raccordo::facts::Actor const& actor, store::Row const& row, std::string_view kind, std::string payload,
              std::string_view section = "routing");

/// The teams the principal coordinates today.
std::vector<territory::TeamId> coordinated(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);

/// What needs the coordinator, of all their teams.
Queue queue_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal);

}  // namespace raccordo::cases
