// SPDX-License-Identifier: EUPL-1.2
#include "file/reach.hpp"

namespace raccordo::benefits {
namespace {

std::unexpected<Problem> another_hand(store::Hand hand) {
  if (hand == store::Hand::prepared)
    return fail(ProblemKind::forbidden, "prepared-by-you", "Hai preparato tu questa pratica: non puoi anche deciderla.",
                "La decide un altro responsabile dell’ente.");
  return fail(ProblemKind::forbidden, "decided-by-you", "Su questa pratica hai già agito come chi decide: non puoi anche prepararla.",
              "La prepara un’altra persona dell’équipe.");
}

std::unexpected<Problem> stale() {
  return fail(ProblemKind::conflict, "stale-file", "Nel frattempo qualcun altro ha cambiato questa pratica.",
              "Copia ciò che hai scritto, ricarica la pagina e riprova.");
}

}  // namespace

Result<Reached> reach(db::Tx& tx, identity::Principal const& principal, FileId id, std::string_view action) {
  auto access = identity::access_to(tx, principal, "file", id.value, action);
  if (!access)
    return identity::refused(tx, principal, "file", id.value,
                             fail(ProblemKind::forbidden, "not-on-this-file", "Su questa pratica i tuoi incarichi non lo consentono.",
                                  "La prepara l’équipe, la decide il responsabile dell’ente."));
  auto row = store::find(tx, id);
  if (!row) return not_found();
  auto const actor = principal.acting(*access->mandate);
  return Reached{std::move(*row), actor, std::move(*access)};
}

Result<Reached> reach_at(db::Tx& tx, identity::Principal const& principal, FileId id, std::string_view action, std::int64_t version) {
  auto reached = TRY(reach(tx, principal, id, action));
  if (auto const decided = store::find_decision(tx, id))
    return fail(ProblemKind::conflict, "already-decided",
                "Ha già deciso " + identity::account_name(tx, decided->account_id) + ", con l’atto n. " + decided->act_number + ".",
                "Ricarica la pagina per leggere la decisione.");
  if (reached.row.version != version) return stale();
  return reached;
}

Result<Reached> reach_decided(db::Tx& tx, identity::Principal const& principal, FileId id, std::string_view action, std::int64_t version) {
  auto reached = TRY(reach(tx, principal, id, action));
  if (!store::is_decided(reached.row.state)) return fail(ProblemKind::conflict, "not-decided", "Questa pratica non è ancora decisa.", "Aspetta la decisione.");
  if (reached.row.version != version) return stale();
  return reached;
}

Result<void> take_hand(db::Tx& tx, FileId id, identity::AccountId account, store::Hand hand) {
  auto const known = store::hand_of(tx, id, account);
  if (known && *known != hand) return another_hand(*known);
  if (known) return {};
  return store::lay_hand(tx, id, account, hand);
}

void tell_the_worker(db::Tx& tx, Reached const& reached, desk::NewsKind kind) {
  auto const& file = reached.row;
  auto const person = people::find(tx, file.person_id);
  for (auto const& worker : identity::holders_of(tx, "file", file.file_id.value, identity::Relation::worker))
    desk::tell(tx, {worker}, reached.actor.account_id,
               {.kind = kind, .subject_kind = "file", .subject_id = file.file_id.value, .headline = person ? people::full_name(*person) : ""});
}

void announce(db::Tx& tx, Reached const& reached, std::string_view kind, std::string payload) {
  auto const& row = reached.row;
  raccordo::facts::append(tx, reached.actor,
                          {.kind = std::string(kind),
                           .subject_kind = "file",
                           .subject_id = row.file_id.value,
                           .person_id = row.person_id.value,
                           .case_id = row.case_id.value,
                           .thread_id = row.thread_id,
                           .section = "routing",
                           .municipality = row.municipality,
                           .payload = std::move(payload)});
}

}  // namespace raccordo::benefits
