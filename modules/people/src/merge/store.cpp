// SPDX-License-Identifier: EUPL-1.2
#include <platform/db_ids.hpp>

#include "merge/merge.hpp"

namespace raccordo::people::store {
namespace {

std::string const select_merges =
    "select id, kept_id, other_id, state, kept_version, other_version, content, kept_before, reason, body_id, desk_id, proposed_at, proposed_by,"
    " decided_at, decided_by, refusal, undone_at, undone_by, undo_reason from people_merges where ";

}  // namespace

std::optional<MergeRecord> find_merge(db::Tx& tx, MergeId id) {
  static std::string const sql = select_merges + "id = $1";
  return tx.find<MergeRecord>(sql, id);
}

std::vector<MergeRecord> find_merges(db::Tx& tx, std::span<MergeId const> ids) {
  static std::string const sql = select_merges + "id in ({ids})";
  return db::list_by_ids<MergeRecord>(tx, sql, ids);
}

Result<void> add_merge(db::Tx& tx, MergeRecord const& merge) {
  TRY(tx.execute("insert into people_merges (id, kept_id, other_id, state, kept_version, other_version, content, kept_before, reason, body_id, desk_id,"
                 " proposed_at, proposed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                 merge.id, merge.kept_id, merge.other_id, merge.state, merge.kept_version, merge.other_version, merge.content, merge.kept_before, merge.reason,
                 merge.body_id, merge.desk_id, merge.proposed_at, merge.proposed_by));
  return {};
}

Result<bool> decide_merge(db::Tx& tx, MergeRecord const& merge, MergeState state, identity::AccountId by, std::optional<std::string> const& refusal) {
  return TRY(tx.execute("update people_merges set state = $2, decided_at = $3, decided_by = $4, refusal = $5 where id = $1 and state = 'proposed'", merge.id,
                        state, tx.now(), by, refusal)) == 1;
}

Result<bool> undo_merge(db::Tx& tx, MergeId id, identity::AccountId by, std::string const& reason) {
  return TRY(tx.execute("update people_merges set state = 'undone', undone_at = $2, undone_by = $3, undo_reason = $4 where id = $1 and state = 'joined'", id,
                        tx.now(), by, reason)) == 1;
}

Result<void> add_alias(db::Tx& tx, MergeRecord const& merge) {
  TRY(tx.execute("insert into people_aliases (person_id, into_id, merge_id) values ($1, $2, $3)", merge.other_id, merge.kept_id, merge.id));
  return {};
}

Result<void> remove_alias(db::Tx& tx, MergeRecord const& merge) {
  TRY(tx.execute("delete from people_aliases where person_id = $1 and merge_id = $2", merge.other_id, merge.id));
  return {};
}

}  // namespace raccordo::people::store
