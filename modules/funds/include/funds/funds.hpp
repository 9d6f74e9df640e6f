// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <funds/contracts.hpp>
#include <identity/identity.hpp>
#include <platform/api.hpp>
#include <territory/territory.hpp>

// Budget lines. Files move money inside their own transactions: either the file and its money change together, or neither does.
namespace raccordo::funds {

/// Whose money moves, and who moves it.
struct Holding {
  LineId line_id;
  Uuid file_id;
};

/// conflict "not-enough-funds", saying how much is left, when the line has no room.
Result<void> reserve(db::Tx& tx, facts::Actor const& by, Holding const& holding, std::int64_t cents);
/// Gives back what this file had reserved.
Result<void> release(db::Tx& tx, facts::Actor const& by, Holding const& holding, std::int64_t cents);
/// From what this file had reserved.
Result<void> commit(db::Tx& tx, facts::Actor const& by, Holding const& holding, std::int64_t cents);
/// Of what was committed for this file, what it does not need any more.
Result<void> free_committed(db::Tx& tx, facts::Actor const& by, Holding const& holding, std::int64_t cents);
/// From what was committed for this file. conflict "more-than-committed" saying how much is left of it.
Result<void> spend(db::Tx& tx, facts::Actor const& by, Holding const& holding, std::int64_t cents);
/// Of what was spent, what was too much: it is committed again.
Result<void> correct_spent(db::Tx& tx, facts::Actor const& by, Holding const& holding, std::int64_t cents);

/// What one file holds of a line.
struct Held {
  std::int64_t reserved = 0, committed = 0, spent = 0;
};
BOOST_DESCRIBE_STRUCT(Held, (), (reserved, committed, spent))
Held held(db::Tx& tx, Holding const& holding);

std::optional<BudgetLine> find_line(db::Tx& tx, territory::Territory& territory, LineId id);
/// The lines of a body for a type, latest year first: what a proposal may choose from.
std::vector<BudgetLine> lines_for(db::Tx& tx, territory::Territory& territory, territory::BodyId body, std::string_view type_code);

/// invalid "/type_code"; forbidden "not-your-body"; conflict "line-exists".
Result<LineId> add_line(db::Tx& tx, identity::Principal const& principal, NewBudgetLine const& line);

void add_routes(api::Api& api, db::Database& database, territory::Territory& territory);

}  // namespace raccordo::funds
