// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "merge/merge.hpp"

namespace raccordo::people {
namespace {

std::string name_of(PersonContent const& content) { return full_name(content.given_name, content.family_name); }

/// Both sheets as they are apart, whatever answers for them now; the kept one as it was before it took anything from the other.
struct Sides {
  PersonContent kept, other;
  bool fictitious = false;
};
std::optional<Sides> sides_of(db::Tx& tx, MergeRecord const& merge) {
  auto kept = store::find(tx, merge.kept_id), other = store::find(tx, merge.other_id);
  if (!kept || !other) return std::nullopt;
  return Sides{merge.state == MergeState::joined ? content_of(merge.kept_before) : std::move(kept->content), std::move(other->content), kept->fictitious};
}

/// Who proposed it cannot decide it, and a decision is taken once.
std::vector<std::string> offered(identity::Access const& access, MergeRecord const& merge, identity::AccountId reader) {
  if (std::ranges::find(access.may, "merge.decide") == access.may.end()) return {};
  if (merge.state == MergeState::proposed && merge.proposed_by != reader) return {"merge.decide"};
  if (merge.state == MergeState::joined) return {"merge.undo"};
  return {};
}

std::optional<std::string> account(db::Tx& tx, std::optional<identity::AccountId> const& id) {
  return id ? std::optional(identity::account_name(tx, *id)) : std::nullopt;
}

}  // namespace

Result<Merge> merge_screen(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id) {
  auto const access = TRY(identity::access_to(tx, principal, "merge", id.value, "merge.read"));
  auto const merge = store::find_merge(tx, id);
  if (!merge) return not_found();
  auto const kept = TRY(reach_section(tx, setup, principal, merge->kept_id, "identity"));
  auto const other = TRY(reach_section(tx, setup, principal, merge->other_id, "identity"));
  auto sides = sides_of(tx, *merge);
  if (!sides) return not_found();
  for (auto const* reached : {&kept, &other}) identity::log_reading(tx, principal, reached->access, reading_of(*reached));
  return Merge{.merge_id = id,
               .state = merge->state,
               .kept = {merge->kept_id, std::move(sides->kept)},
               .other = {merge->other_id, std::move(sides->other)},
               .fictitious = sides->fictitious,
               .result = content_of(merge->content),
               .reason = merge->reason,
               .proposed_by_name = identity::account_name(tx, merge->proposed_by),
               .body_name = setup.territory.names(tx).body(merge->body_id, rome_date(merge->proposed_at)),
               .proposed_at = merge->proposed_at,
               .proposed_by_me = merge->proposed_by == principal.account_id,
               .decided_at = merge->decided_at,
               .undone_at = merge->undone_at,
               .decided_by_name = account(tx, merge->decided_by),
               .refusal = merge->refusal,
               .undone_by_name = account(tx, merge->undone_by),
               .undo_reason = merge->undo_reason,
               .may = offered(access, *merge, principal.account_id)};
}

MergeRow row_of(db::Tx& tx, MergeRecord const& merge) {
  auto const sides = sides_of(tx, merge);
  return {merge.id,
          merge.state,
          sides ? name_of(sides->kept) : std::string{},
          sides ? name_of(sides->other) : std::string{},
          identity::account_name(tx, merge.proposed_by),
          merge.proposed_at,
          sides && sides->fictitious};
}

Result<api::Page<MergeRow>> list_merges(db::Tx& tx, identity::Principal const& principal, std::optional<std::string> const& cursor, int limit) {
  std::optional<identity::Position> after;
  if (cursor) after = TRY(identity::Position::parse(*cursor));
  auto const listed = identity::list_records(tx, principal, "merge", "merge.read", after, limit);
  std::vector<MergeId> ids;
  for (auto const& one : listed) ids.push_back({one.record_id});
  auto const merges = store::find_merges(tx, ids);
  api::Page<MergeRow> page;
  for (auto const& id : ids)
    if (auto const merge = std::ranges::find(merges, id, &MergeRecord::id); merge != merges.end()) page.items.push_back(row_of(tx, *merge));
  if (listed.size() == static_cast<std::size_t>(limit)) page.next_cursor = identity::Position{listed.back().sort_key, listed.back().record_id}.cursor();
  return page;
}

}  // namespace raccordo::people
