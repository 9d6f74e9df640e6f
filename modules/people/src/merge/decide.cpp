// SPDX-License-Identifier: EUPL-1.2
#include <people/facts.hpp>
#include <platform/text.hpp>

#include <algorithm>
#include <array>

#include "household/store.hpp"
#include "merge/merge.hpp"
#include "persons/trimmed.hpp"

// Another hand confirms that two are one, or says why not; and takes it back when it was a mistake.
namespace raccordo::people {
namespace {

struct ToDecide {
  MergeRecord merge;
  identity::HeldMandate const* mandate;
};

/// Of one's own team, and of two sheets one reads: each by its own records, so that joined they are asked for apart too.
Result<ToDecide> to_decide(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id) {
  auto const access = identity::access_to(tx, principal, "merge", id.value, "merge.decide");
  if (!access)
    return identity::refused(tx, principal, "merge", id.value,
                             fail(ProblemKind::forbidden, "not-yours-to-decide", "La conferma spetta a chi coordina l’équipe.", "Chiedi al coordinatore."));
  auto merge = store::find_merge(tx, id);
  if (!merge) return not_found();
  TRY(reach(tx, setup, principal, merge->kept_id, "person.merge"));
  TRY(reach(tx, setup, principal, merge->other_id, "person.merge"));
  return ToDecide{std::move(*merge), access->mandate};
}

std::unexpected<Problem> already_decided() {
  return fail(ProblemKind::conflict, "already-decided", "Qualcun altro ha già deciso su questa proposta.", "Ricarica la pagina.");
}

/// The constraint says the same; here it is said in words.
Result<void> check_hand(identity::Principal const& principal, MergeRecord const& merge) {
  if (merge.state != MergeState::proposed) return already_decided();
  if (merge.proposed_by == principal.account_id)
    return fail(ProblemKind::forbidden, "proposed-by-you", "L’hai proposta tu: la decide un’altra mano.", "Chiedi a un altro coordinatore dell’équipe.");
  return {};
}

std::optional<HouseholdId> registry_of(db::Tx& tx, PersonId id) {
  for (auto const& stay : store::stays_of(tx, std::span(&id, 1)))
    if (stay.kind == HouseholdKind::registry && !stay.valid_to) return stay.household_id;
  return std::nullopt;
}

Result<void> check_households(db::Tx& tx, MergeRecord const& merge) {
  auto const one = registry_of(tx, merge.kept_id), other = registry_of(tx, merge.other_id);
  if (!one || !other || *one == *other) return {};
  return fail(ProblemKind::conflict, "two-households", "Le due schede risultano in due nuclei anagrafici diversi.",
              "In una delle due scrivi l’ultimo giorno nel suo nucleo, poi ripeti.");
}

void announce(db::Tx& tx, identity::Principal const& principal, ToDecide const& what, std::string_view kind) {
  auto const& merge = what.merge;
  raccordo::facts::append(tx, principal.acting(*what.mandate),
                          {.kind = std::string(kind),
                           .subject_kind = "merge",
                           .subject_id = merge.id.value,
                           .person_id = merge.kept_id.value,
                           .thread_id = merge.kept_id.value,
                           .section = "identity",
                           .municipality = {},
                           .payload = "{\"v\":1,\"other_id\":\"" + merge.other_id.text() + "\"}"});
}

}  // namespace

Result<void> confirm(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id) {
  auto const what = TRY(to_decide(tx, setup, principal, id));
  auto const& merge = what.merge;
  TRY(check_hand(principal, merge));
  auto const kept = store::find(tx, merge.kept_id), other = store::find(tx, merge.other_id);
  if (!kept || !other) return not_found();
  auto const together = same_as(tx, std::array{merge.kept_id, merge.other_id});
  auto const moved = std::ranges::any_of(
      together, [&](Same const& same) { return same.person_id != same.id && (same.id == merge.kept_id || same.person_id == merge.other_id); });
  if (kept->version != merge.kept_version || other->version != merge.other_version || moved)
    return fail(ProblemKind::conflict, "sheets-changed", "Una delle due schede è cambiata dopo la proposta.", "Rifiutala e proponila di nuovo.");
  TRY(check_households(tx, merge));
  if (!TRY(store::decide_merge(tx, merge, MergeState::joined, principal.account_id, {}))) return already_decided();
  TRY(store::add_alias(tx, merge));
  auto const content = content_of(merge.content);
  if (content != kept->content)
    TRY(store::replace(tx, *kept, content, {principal.account_id, what.mandate->body_id, "Unita a un’altra scheda: " + merge.reason}));
  announce(tx, principal, what, facts::merged);
  return {};
}

Result<void> refuse(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id, MergeReason const& why) {
  auto const what = TRY(to_decide(tx, setup, principal, id));
  TRY(check_hand(principal, what.merge));
  if (text::fold(why.reason).empty()) return invalid_field("/reason", "blank", "Scrivi perché non sono la stessa persona.");
  if (!TRY(store::decide_merge(tx, what.merge, MergeState::refused, principal.account_id, trimmed(why.reason)))) return already_decided();
  announce(tx, principal, what, facts::merge_refused);
  return {};
}

Result<void> undo(db::Tx& tx, Setup const& setup, identity::Principal const& principal, MergeId id, MergeReason const& why) {
  auto const what = TRY(to_decide(tx, setup, principal, id));
  auto const& merge = what.merge;
  if (text::fold(why.reason).empty()) return invalid_field("/reason", "blank", "Scrivi perché l’unione si annulla.");
  if (!TRY(store::undo_merge(tx, id, principal.account_id, trimmed(why.reason))))
    return fail(ProblemKind::conflict, "not-joined", "Queste due schede non sono unite.", "Ricarica la pagina.");
  TRY(store::remove_alias(tx, merge));
  auto const kept = store::find(tx, merge.kept_id);
  if (!kept) return not_found();
  auto const content = restored(kept->content, content_of(merge.kept_before), content_of(merge.content));
  if (content != kept->content)
    TRY(store::replace(tx, *kept, content, {principal.account_id, what.mandate->body_id, "Unione annullata: " + trimmed(why.reason)}));
  announce(tx, principal, what, facts::merge_undone);
  return {};
}

}  // namespace raccordo::people
