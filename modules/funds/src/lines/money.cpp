// SPDX-License-Identifier: EUPL-1.2
#include "lines/store.hpp"

// Money moves only between what is left, reserved, committed and spent of one line, and each movement is entered.
namespace raccordo::funds {
namespace {

std::unexpected<Problem> not_enough(std::int64_t left, std::int64_t wanted) {
  return fail(ProblemKind::conflict, "not-enough-funds", "Su questa riga di bilancio restano " + euro(left) + ": ne servono " + euro(wanted) + ".",
              "Riduci la proposta, oppure chiedi all’ente che decide di aumentare la riga.");
}

std::unexpected<Problem> more_than_held(std::int64_t held, std::int64_t wanted) {
  return fail(ProblemKind::conflict, "more-than-committed", "Per questa pratica restano impegnati " + euro(held) + ": ne servono " + euro(wanted) + ".",
              "Controlla la somma.");
}

/// The rules above have said what is wrong in words; the constraints below them are for what they did not foresee.
Result<void> move(db::Tx& tx, raccordo::facts::Actor const& by, Holding const& holding, BudgetMovementKind kind, std::int64_t cents,
                  store::Change const& change) {
  if (cents == 0) return {};
  TRY(store::change(tx, holding, change));
  return store::enter(tx, by, {.line_id = holding.line_id, .kind = kind, .cents = cents, .reason = {}, .file_id = holding.file_id});
}

}  // namespace

std::string euro(std::int64_t cents) {
  auto whole = std::to_string(cents / 100);
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) whole.insert(static_cast<std::size_t>(at), ".");
  auto const rest = std::to_string(cents % 100);
  return whole + "," + (rest.size() == 1 ? "0" : "") + rest + " euro";
}

Held held(db::Tx& tx, Holding const& holding) {
  return tx.find<Held>("select reserved, committed, spent from funds_holdings where line_id = $1 and file_id = $2", holding.line_id, holding.file_id)
      .value_or(Held{});
}

Result<void> reserve(db::Tx& tx, raccordo::facts::Actor const& by, Holding const& holding, std::int64_t cents) {
  auto const line = store::find(tx, holding.line_id);
  if (!line) return not_found();
  if (line->left() < cents) return not_enough(line->left(), cents);
  return move(tx, by, holding, BudgetMovementKind::reserved, cents, {.reserved = cents});
}

Result<void> release(db::Tx& tx, raccordo::facts::Actor const& by, Holding const& holding, std::int64_t cents) {
  if (auto const had = held(tx, holding).reserved; had < cents) return more_than_held(had, cents);
  return move(tx, by, holding, BudgetMovementKind::released, cents, {.reserved = -cents});
}

Result<void> commit(db::Tx& tx, raccordo::facts::Actor const& by, Holding const& holding, std::int64_t cents) {
  if (auto const had = held(tx, holding).reserved; had < cents) return more_than_held(had, cents);
  return move(tx, by, holding, BudgetMovementKind::committed, cents, {.reserved = -cents, .committed = cents});
}

Result<void> free_committed(db::Tx& tx, raccordo::facts::Actor const& by, Holding const& holding, std::int64_t cents) {
  if (auto const had = held(tx, holding).committed; had < cents) return more_than_held(had, cents);
  return move(tx, by, holding, BudgetMovementKind::freed, cents, {.committed = -cents});
}

Result<void> spend(db::Tx& tx, raccordo::facts::Actor const& by, Holding const& holding, std::int64_t cents) {
  if (auto const had = held(tx, holding).committed; had < cents) return more_than_held(had, cents);
  return move(tx, by, holding, BudgetMovementKind::spent, cents, {.committed = -cents, .spent = cents});
}

Result<void> correct_spent(db::Tx& tx, raccordo::facts::Actor const& by, Holding const& holding, std::int64_t cents) {
  if (auto const had = held(tx, holding).spent; had < cents) return more_than_held(had, cents);
  return move(tx, by, holding, BudgetMovementKind::corrected, cents, {.committed = cents, .spent = -cents});
}

}  // namespace raccordo::funds
