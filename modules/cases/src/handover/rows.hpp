// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "handover/handover.hpp"

namespace raccordo::cases {

struct HandoverRow {
  HandoverId handover_id;
  territory::TeamId team_id;
  identity::AccountId from_id;
  Date on_day;
  std::int64_t overlap_days = 0;
  std::string reason;
  HandoverState state{};
  identity::AccountId planned_by;
  Uuid planned_mandate, planned_for;  ///< the coordinator's mandate and body
  Instant planned_at;
};
BOOST_DESCRIBE_STRUCT(HandoverRow, (),
                      (handover_id, team_id, from_id, on_day, overlap_days, reason, state, planned_by, planned_mandate, planned_for, planned_at))

std::optional<HandoverRow> find_handover(db::Tx& tx, HandoverId id);
/// Planned for that day or one before it.
std::vector<HandoverId> due_handovers(db::Tx& tx, Date day);
/// conflict "constraint" while another is planned for the same worker.
Result<void> add_handover(db::Tx& tx, HandoverRow const& row);
void add_receivers(db::Tx& tx, HandoverId id, std::vector<identity::AccountId> const& to);
void add_part(db::Tx& tx, HandoverId id, Deal const& deal);
std::vector<Deal> parts_of(db::Tx& tx, HandoverId id);
std::vector<identity::AccountId> receivers_of_handover(db::Tx& tx, HandoverId id);
Result<void> end_handover(db::Tx& tx, HandoverId id, HandoverState state);
/// The open cases of a worker at that desk, the most urgent first.
std::vector<CaseId> open_cases_of(db::Tx& tx, territory::TeamId team, identity::AccountId worker);

}  // namespace raccordo::cases
