// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity/contracts.hpp>
#include <platform/json_constraints.hpp>

// Money of a body for a year and a type of intervention. Every sum is in cents.
namespace raccordo::funds {

using LineId = Id<struct BudgetLineTag>;

/// amount_set: the amount as it was set. reserved, released: a proposal takes and gives back. committed: a decision takes from what was
/// reserved. freed: what was committed and is not needed any more. spent, corrected: a delivery, and what was too much of it.
enum class BudgetMovementKind { amount_set, reserved, released, committed, freed, spent, corrected };
BOOST_DESCRIBE_ENUM(BudgetMovementKind, amount_set, reserved, released, committed, freed, spent, corrected)

struct BudgetLine {
  LineId line_id;
  territory::BodyId body_id;
  std::string body_name;
  std::int64_t year = 0;
  std::string type_code, type_name_it, type_name_en;
  std::int64_t amount_cents = 0, reserved_cents = 0, committed_cents = 0, spent_cents = 0;
  std::int64_t left_cents = 0;  ///< neither reserved nor committed nor spent
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(BudgetLine, (),
                      (line_id, body_id, body_name, year, type_code, type_name_it, type_name_en, amount_cents, reserved_cents, committed_cents, spent_cents,
                       left_cents, version))
struct BudgetLines {
  std::int64_t year = 0;
  std::vector<BudgetLine> items;
};
BOOST_DESCRIBE_STRUCT(BudgetLines, (), (year, items))

inline constexpr std::int64_t most_cents = 100'000'000'000;  ///< a thousand million euro: more is a slip of the hand

struct NewBudgetLine {
  territory::BodyId body_id;
  std::int64_t year = 0;
  std::string type_code;
  std::int64_t amount_cents = 0;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewBudgetLine, (), (body_id, year, type_code, amount_cents, reason))
inline constexpr auto constraints(json::Of<NewBudgetLine>) {
  return json::table(json::field<&NewBudgetLine::year>().range(2000, 2100).sample("2026"),
                     json::field<&NewBudgetLine::type_code>().length(1, 60).sample("assistenza-domiciliare"),
                     json::field<&NewBudgetLine::amount_cents>().range(0, most_cents).sample("2500000"),
                     json::field<&NewBudgetLine::reason>().length(3, 300).sample("Bilancio di previsione"));
}
struct BudgetAmount {
  std::int64_t version = 0;
  std::int64_t amount_cents = 0;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(BudgetAmount, (), (version, amount_cents, reason))
inline constexpr auto constraints(json::Of<BudgetAmount>) {
  return json::table(json::field<&BudgetAmount::version>().range(1, 1'000'000'000), json::field<&BudgetAmount::amount_cents>().range(0, most_cents),
                     json::field<&BudgetAmount::reason>().length(3, 300).sample("Variazione di bilancio"));
}

struct BudgetMovement {
  std::int64_t number = 0;  ///< on its line, from 1
  Instant at;
  BudgetMovementKind kind{};
  std::int64_t cents = 0;
  std::optional<std::string> account_name, reason;
  std::optional<Uuid> file_id;
};
BOOST_DESCRIBE_STRUCT(BudgetMovement, (), (number, at, kind, cents, account_name, reason, file_id))

/// "1.234,50 euro"
std::string euro(std::int64_t cents);

}  // namespace raccordo::funds
