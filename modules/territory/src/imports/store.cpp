// SPDX-License-Identifier: EUPL-1.2
#include "imports/store.hpp"

#include "reference/tables.hpp"

namespace raccordo::territory {
namespace {

template <class Row>
Result<void> carry_out(db::Tx& tx, std::vector<RowChange<Row>> const& changes, Author const& author) {
  for (auto const& change : changes)
    if (change.before && change.change != ImportChange::unchanged) TRY(retire_row(tx, *change.before, author));
  for (auto const& change : changes)
    if (change.after && change.change != ImportChange::unchanged) TRY(insert_row(tx, *change.after, author));
  return {};
}

}  // namespace

std::optional<StoredImport> find_import(db::Tx& tx, ImportId id) {
  return tx.find<StoredImport>("select id, kind, csv, base_token, preview, previewed_at, applied_at from territory_imports where id = $1", id);
}

Result<void> insert_import(db::Tx& tx, StoredImport const& import, raccordo::facts::Actor const& actor) {
  TRY(tx.execute("insert into territory_imports (id, kind, csv, base_token, preview, previewed_at, account_id, body_id)"
                 " values ($1, $2, $3, $4, $5, $6, $7, $8)",
                 import.id, import.kind, import.csv, import.base_token, import.preview, import.previewed_at, actor.account_id, actor.body_id));
  return {};
}

Result<bool> mark_applied(db::Tx& tx, ImportId id, raccordo::facts::Actor const& actor) {
  return TRY(tx.execute("update territory_imports set applied_at = $2, applied_by = $3 where id = $1 and applied_at is null", id, tx.now(),
                        actor.account_id)) == 1;
}

Result<void> carry_out(db::Tx& tx, Plan const& plan, ImportId id, raccordo::facts::Actor const& actor) {
  Author const author{Origin::import, actor.account_id, id.value};
  TRY(carry_out(tx, plan.of<BodyRow>(), author));
  TRY(carry_out(tx, plan.of<BodyNameRow>(), author));
  TRY(carry_out(tx, plan.of<ControllerRow>(), author));
  TRY(carry_out(tx, plan.of<AreaMemberRow>(), author));
  TRY(carry_out(tx, plan.of<AssignmentRow>(), author));
  TRY(renew_state_token(tx));
  return {};
}

}  // namespace raccordo::territory
