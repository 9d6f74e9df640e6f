// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <people/merges.hpp>

#include "sheet/reach.hpp"

// Joining two sheets. Nobody sees by it what they could not see before: whoever proposes or confirms reads both sheets already, and each record
// stays with its own relations.
namespace raccordo::people {

struct MergeRecord {
  MergeId id;
  PersonId kept_id, other_id;
  MergeState state{};
  std::int64_t kept_version = 1, other_version = 1;
  std::string content, kept_before, reason;
  territory::BodyId body_id;
  Uuid desk_id;
  Instant proposed_at;
  identity::AccountId proposed_by;
  std::optional<Instant> decided_at;
  std::optional<identity::AccountId> decided_by;
  std::optional<std::string> refusal;
  std::optional<Instant> undone_at;
  std::optional<identity::AccountId> undone_by;
  std::optional<std::string> undo_reason;
};
BOOST_DESCRIBE_STRUCT(MergeRecord, (),
                      (id, kept_id, other_id, state, kept_version, other_version, content, kept_before, reason, body_id, desk_id, proposed_at, proposed_by,
                       decided_at, decided_by, refusal, undone_at, undone_by, undo_reason))

namespace store {
std::optional<MergeRecord> find_merge(db::Tx& tx, MergeId id);
std::vector<MergeRecord> find_merges(db::Tx& tx, std::span<MergeId const> ids);
/// conflict "constraint" while the other sheet is in another proposal, or joined.
Result<void> add_merge(db::Tx& tx, MergeRecord const& merge);
/// From proposed; false when somebody was quicker. conflict "constraint" by the hand that proposed it.
Result<bool> decide_merge(db::Tx& tx, MergeRecord const& merge, MergeState state, identity::AccountId by, std::optional<std::string> const& refusal);
Result<bool> undo_merge(db::Tx& tx, MergeId id, identity::AccountId by, std::string const& reason);
Result<void> add_alias(db::Tx& tx, MergeRecord const& merge);
Result<void> remove_alias(db::Tx& tx, MergeRecord const& merge);
}  // namespace store

/// The kept sheet with the fields named taken from the other; nothing for a field that does not exist.
std::optional<PersonContent> joined(PersonContent kept, PersonContent const& other, std::vector<std::string> const& from_other);
/// As written by this module.
PersonContent content_of(std::string const& text);
/// What an undoing makes of the present sheet: what the merge had brought goes, what somebody has put right since stays.
PersonContent restored(PersonContent present, PersonContent const& before, PersonContent const& merged);

Result<MergeId> propose(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId kept, NewMerge const& in);
/// forbidden "proposed-by-you"; conflict "already-decided", "sheets-changed", "two-households".
Result<void> confirm(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id);
Result<void> refuse(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id, MergeReason const& why);
/// conflict "not-joined".
Result<void> undo(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id, MergeReason const& why);

Result<Merge> merge_screen(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id);
Result<api::Page<MergeRow>> list_merges(db::Tx& tx, identity::Principal const& principal, std::optional<std::string> const& cursor, int limit);
MergeRow row_of(db::Tx& tx, MergeRecord const& merge);

}  // namespace raccordo::people
