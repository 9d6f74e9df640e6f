// SPDX-License-Identifier: EUPL-1.2
#include "changes/changes.hpp"

namespace raccordo::benefits {

void add_changes(File& file, db::Tx& tx) {
  if (!file.intervention) return;
  for (auto const& row : store::changes(tx, file.file_id))
    file.changes.push_back({row.number,       row.kind,
                            row.state,        row.from_day,
                            row.cents,        row.quantity,
                            row.words,        identity::account_name(tx, row.proposed_by),
                            row.proposed_at,  row.notice,
                            row.noticed_on,   row.notice_until,
                            row.observations, row.observed_on,
                            row.act_year,     row.act_number,
                            row.reasons,      row.decided_by ? std::optional(identity::account_name(tx, *row.decided_by)) : std::nullopt,
                            row.decided_at,   row.is_open() && may_accept(row, tx.today())});
  if (auto ending = store::ending_of(tx, file.intervention->intervention_id))
    file.ending = InterventionEnding{ending->closed_on, ending->outcome, ending->words};
}

}  // namespace raccordo::benefits
