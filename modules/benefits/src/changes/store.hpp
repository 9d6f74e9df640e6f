// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <benefits/change.hpp>

#include "deliveries/store.hpp"

// Rows of benefits_changes. Nothing here asks who may.
namespace raccordo::benefits::store {

struct ChangeRow {
  std::int64_t number = 0;
  ChangeKind kind{};
  ChangeState state{};
  Date from_day;
  std::optional<std::int64_t> cents, quantity;
  std::int64_t reserved_cents = 0;
  std::string words;
  Instant proposed_at;
  identity::AccountId proposed_by;
  std::optional<std::string> notice;
  std::optional<Date> noticed_on, notice_until;
  std::optional<std::string> observations;
  std::optional<Date> observed_on;
  std::optional<std::int64_t> act_year;
  std::optional<std::string> act_number, reasons;
  std::optional<Instant> decided_at;
  std::optional<identity::AccountId> decided_by;
  bool is_open() const { return state == ChangeState::proposed || state == ChangeState::noticed; }
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (),
                      (number, kind, state, from_day, cents, quantity, reserved_cents, words, proposed_at, proposed_by, notice, noticed_on, notice_until,
                       observations, observed_on, act_year, act_number, reasons, decided_at, decided_by))
Result<void> add_change(db::Tx& tx, FileId id, ChangeRow const& row);
/// In their order.
std::vector<ChangeRow> changes(db::Tx& tx, FileId id);
Result<void> write_notice(db::Tx& tx, FileId id, ChangeRow const& row);
Result<void> write_observations(db::Tx& tx, FileId id, ChangeRow const& row);
Result<void> write_decision(db::Tx& tx, FileId id, ChangeRow const& row, std::string_view snapshot);

/// Days on which nothing was given, by what was accepted; the last one may be open.
std::vector<DateInterval> suspensions(std::vector<ChangeRow> const& rows);
Result<void> close(db::Tx& tx, InterventionId id, Date on, InterventionOutcome outcome, std::string_view words);

struct Ending {
  Date closed_on;
  InterventionOutcome outcome{};
  std::string words;
};
BOOST_DESCRIBE_STRUCT(Ending, (), (closed_on, outcome, words))
std::optional<Ending> ending_of(db::Tx& tx, InterventionId id);

}  // namespace raccordo::benefits::store
