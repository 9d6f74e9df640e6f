// SPDX-License-Identifier: EUPL-1.2
#include "changes/store.hpp"

namespace raccordo::benefits::store {

Result<void> add_change(db::Tx& tx, FileId id, ChangeRow const& r) {
  TRY(tx.execute("insert into benefits_changes (file_id, number, kind, state, from_day, cents, quantity, reserved_cents, words, proposed_at, proposed_by)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                 id, r.number, r.kind, r.state, r.from_day, r.cents, r.quantity, r.reserved_cents, r.words, r.proposed_at, r.proposed_by));
  return {};
}

std::vector<ChangeRow> changes(db::Tx& tx, FileId id) {
  return tx.list<ChangeRow>("select number, kind, state, from_day, cents, quantity, reserved_cents, words, proposed_at, proposed_by, notice, noticed_on,"
                            " notice_until, observations, observed_on, act_year, act_number, reasons, decided_at, decided_by from benefits_changes"
                            " where file_id = $1 order by number",
                            id);
}

Result<void> write_notice(db::Tx& tx, FileId id, ChangeRow const& r) {
  TRY(tx.execute("update benefits_changes set state = $3, notice = $4, noticed_on = $5, notice_until = $6 where file_id = $1 and number = $2", id, r.number,
                 r.state, r.notice, r.noticed_on, r.notice_until));
  return {};
}

Result<void> write_observations(db::Tx& tx, FileId id, ChangeRow const& r) {
  TRY(tx.execute("update benefits_changes set observations = $3, observed_on = $4 where file_id = $1 and number = $2", id, r.number, r.observations,
                 r.observed_on));
  return {};
}

Result<void> write_decision(db::Tx& tx, FileId id, ChangeRow const& r, std::string_view snapshot) {
  TRY(tx.execute("update benefits_changes set state = $3, act_year = $4, act_number = $5, reasons = $6, decided_at = $7, decided_by = $8, snapshot = $9"
                 " where file_id = $1 and number = $2",
                 id, r.number, r.state, r.act_year, r.act_number, r.reasons, r.decided_at, r.decided_by, snapshot));
  return {};
}

std::vector<DateInterval> suspensions(std::vector<ChangeRow> const& rows) {
  std::vector<DateInterval> intervals;
  for (auto const& row : rows) {
    if (row.state != ChangeState::accepted) continue;
    if (row.kind == ChangeKind::suspension) intervals.push_back({row.from_day, std::nullopt});
    if (row.kind == ChangeKind::resumption && !intervals.empty()) intervals.back().to = row.from_day.plus_days(-1);
  }
  return intervals;
}

Result<void> close(db::Tx& tx, InterventionId id, Date on, InterventionOutcome outcome, std::string_view words) {
  TRY(tx.execute("update benefits_interventions set closed_on = $2, outcome = $3, outcome_words = $4 where id = $1", id, on, outcome, words));
  return {};
}

std::optional<Ending> ending_of(db::Tx& tx, InterventionId id) {
  return tx.find<Ending>("select closed_on, outcome, outcome_words from benefits_interventions where id = $1 and closed_on is not null", id);
}

}  // namespace raccordo::benefits::store
