// SPDX-License-Identifier: EUPL-1.2
#include <cases/ground.hpp>

#include "record/reach.hpp"

namespace raccordo::cases {

Result<Ground> ground_of(db::Tx& tx, identity::Principal const& principal, CaseId id) {
  auto const access = TRY(reach(tx, principal, id, "case.update"));
  auto const row = store::find(tx, id);
  if (!row) return not_found();
  if (row->state == CaseState::closed)
    return fail(ProblemKind::conflict, "case-closed", "La scheda è chiusa: non si può modificare.", "Riaprila, poi ripeti la modifica.");
  return Ground{row->case_id, row->thread_id,        row->person_id,     row->municipality, row->function,
                row->desk_id, row->deciding_body_id, row->controller_id, row->worker_id,    principal.acting(*access.mandate)};
}

}  // namespace raccordo::cases
