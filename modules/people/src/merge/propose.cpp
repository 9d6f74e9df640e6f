// SPDX-License-Identifier: EUPL-1.2
#include <people/facts.hpp>
#include <platform/text.hpp>

#include "merge/merge.hpp"
#include "persons/trimmed.hpp"

namespace raccordo::people {
namespace {

/// Whoever says that two are one has read both.
Result<Reached> read_by(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId id, std::string_view pointer) {
  auto reached = reach(tx, setup, principal, id, "person.merge");
  if (reached || pointer.empty()) return reached;
  return invalid_field(std::string(pointer), "not-yours", "Di questa scheda non leggi tutto: chiedi al servizio che la segue di proporre l’unione.");
}

Result<void> check_apart(db::Tx& tx, PersonId kept, PersonId other, PersonId other_asked) {
  if (kept == other) return invalid_field("/other_id", "same-sheet", "È già la stessa scheda.");
  if (other != other_asked || same_as(tx, std::span(&other, 1)).size() > 1)
    return fail(ProblemKind::conflict, "joined-already", "L’altra scheda ne raccoglie già delle altre.",
                "Proponi l’unione dalla scheda che ne raccoglie di più.");
  return {};
}

void announce(db::Tx& tx, identity::Principal const& principal, identity::HeldMandate const& mandate, MergeRecord const& merge) {
  raccordo::facts::append(tx, principal.acting(mandate),
                          {.kind = std::string(facts::merge_proposed),
                           .subject_kind = "merge",
                           .subject_id = merge.id.value,
                           .person_id = merge.kept_id.value,
                           .thread_id = merge.kept_id.value,
                           .section = "identity",
                           .municipality = {},
                           .payload = "{\"v\":1,\"other_id\":\"" + merge.other_id.text() + "\"}"});
}

/// Of the function that the newest record has: a mandate for another need has no part in it.
void relate(db::Tx& tx, Reached const& kept, MergeRecord const& merge) {
  identity::relate(tx, {.record_kind = "merge",
                        .record_id = merge.id.value,
                        .holder = merge.desk_id,
                        .relation = identity::Relation::team,
                        .sort_key = merge.proposed_at.us,
                        .valid_from = tx.today(),
                        .function = kept.records.empty() ? std::string_view{} : enum_text(kept.records.front().function)});
}

}  // namespace

Result<MergeId> propose(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId kept_id, NewMerge const& in) {
  auto const kept = TRY(read_by(tx, setup, principal, kept_id, {}));
  auto const other = TRY(read_by(tx, setup, principal, in.other_id, "/other_id"));
  TRY(check_apart(tx, kept.row.person_id, other.row.person_id, in.other_id));
  if (text::fold(in.reason).empty()) return invalid_field("/reason", "blank", "Scrivi come sai che è la stessa persona.");
  if (in.version != kept.row.version || in.other_version != other.row.version)
    return fail(ProblemKind::conflict, "sheets-changed", "Una delle due schede è stata corretta nel frattempo.", "Ricarica la pagina e confrontale di nuovo.");
  auto const content = joined(kept.row.content, other.row.content, in.from_other);
  if (!content) return invalid_field("/from_other", "unknown-field", "Un campo scelto non esiste nella scheda.");
  auto const& mandate = *kept.access.mandate;
  MergeRecord merge{.id = tx.new_id<MergeId>(),
                    .kept_id = kept.row.person_id,
                    .other_id = other.row.person_id,
                    .state = MergeState::proposed,
                    .kept_version = in.version,
                    .other_version = in.other_version,
                    .content = json::encode(*content),
                    .kept_before = json::encode(kept.row.content),
                    .reason = trimmed(in.reason),
                    .body_id = mandate.body_id,
                    .desk_id = mandate.team_id ? mandate.team_id->value : mandate.body_id.value,
                    .proposed_at = tx.now(),
                    .proposed_by = principal.account_id,
                    .decided_at = {},
                    .decided_by = {},
                    .refusal = {},
                    .undone_at = {},
                    .undone_by = {},
                    .undo_reason = {}};
  if (auto added = store::add_merge(tx, merge); !added)
    return fail(ProblemKind::conflict, "proposed-already", "Per questa scheda c’è già una proposta di unione.", "Aprila fra le schede da unire.");
  relate(tx, kept, merge);
  announce(tx, principal, mandate, merge);
  return merge.id;
}

}  // namespace raccordo::people
