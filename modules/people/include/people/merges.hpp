// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <people/sheet.hpp>

// Two sheets of one person: proposed by a worker, confirmed by a coordinator who is somebody else, undone when it was a mistake.
namespace raccordo::people {

using MergeId = Id<struct MergeTag>;

enum class MergeState { proposed, joined, refused, undone };
BOOST_DESCRIBE_ENUM(MergeState, proposed, joined, refused, undone)

/// The person of the address is kept; the versions are those one has seen.
struct NewMerge {
  PersonId other_id;
  std::int64_t version = 0, other_version = 0;
  std::vector<std::string> from_other;  ///< names of the fields whose value is the other sheet's; `tax_code` brings whether it was seen
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewMerge, (), (other_id, version, other_version, from_other, reason))
inline constexpr auto constraints(json::Of<NewMerge>) {
  return json::table(json::field<&NewMerge::version>().range(1, 1'000'000'000), json::field<&NewMerge::other_version>().range(1, 1'000'000'000),
                     json::field<&NewMerge::from_other>().items(0, 20).length(1, 40).matching(json::patterns::slug),
                     json::field<&NewMerge::reason>().length(1, 300).about("How one knows that it is the same person.").sample("Stesso codice fiscale."));
}
/// Of a refusal, of an undoing.
struct MergeReason {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(MergeReason, (), (reason))
inline constexpr auto constraints(json::Of<MergeReason>) { return json::table(json::field<&MergeReason::reason>().length(1, 300)); }

struct MergeSide {
  PersonId person_id;
  PersonContent known;
};
BOOST_DESCRIBE_STRUCT(MergeSide, (), (person_id, known))
/// Both sheets side by side, and what would be, or was, made of them.
struct Merge {
  MergeId merge_id;
  MergeState state{};
  MergeSide kept, other;
  bool fictitious = false;
  PersonContent result;
  std::string reason, proposed_by_name, body_name;
  Instant proposed_at;
  bool proposed_by_me = false;
  std::optional<Instant> decided_at, undone_at;
  std::optional<std::string> decided_by_name, refusal, undone_by_name, undo_reason;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Merge, (),
                      (merge_id, state, kept, other, fictitious, result, reason, proposed_by_name, body_name, proposed_at, proposed_by_me, decided_at,
                       undone_at, decided_by_name, refusal, undone_by_name, undo_reason, may))
struct MergeRow {
  MergeId merge_id;
  MergeState state{};
  std::string kept_name, other_name, proposed_by_name;
  Instant proposed_at;
  bool fictitious = false;
};
BOOST_DESCRIBE_STRUCT(MergeRow, (), (merge_id, state, kept_name, other_name, proposed_by_name, proposed_at, fictitious))

}  // namespace raccordo::people
