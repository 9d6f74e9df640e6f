// SPDX-License-Identifier: EUPL-1.2
#include <people/facts.hpp>
#include <platform/text.hpp>

#include <algorithm>

#include "household/household.hpp"
#include "persons/trimmed.hpp"

// Somebody comes to live with the person, or leaves: with the day, and nothing of what was is lost.
namespace raccordo::people {
namespace {

using store::Stay;

void announce(db::Tx& tx, Reached const& reached, identity::Principal const& principal, std::string_view kind, Stay const& stay, Date day) {
  raccordo::facts::append(tx, principal.acting(*reached.access.mandate),
                          {.kind = std::string(kind),
                           .subject_kind = "household",
                           .subject_id = stay.household_id.value,
                           .person_id = stay.person_id.value,
                           .thread_id = reached.row.person_id.value,
                           .section = "social",
                           .municipality = {},
                           .payload = "{\"v\":1,\"kind\":\"" + std::string(enum_text(stay.kind)) + "\",\"day\":\"" + day.iso() + "\"}"});
}

/// A person written down here is at once known in the territory, and open to who wrote them down and to their team: there is no record yet.
void relate(db::Tx& tx, identity::HeldMandate const& mandate, identity::AccountId by, PersonId id) {
  auto const to = [&](Uuid holder, identity::Relation relation) {
    identity::relate(
        tx, {.record_kind = "person", .record_id = id.value, .holder = holder, .relation = relation, .sort_key = tx.now().us, .valid_from = tx.today()});
  };
  to(by.value, identity::Relation::recorder);
  to(mandate.team_id ? mandate.team_id->value : mandate.body_id.value, identity::Relation::team);
  if (!mandate.network.empty()) to(identity::network_holder(mandate.network), identity::Relation::network);
}

Result<PersonId> written_down(db::Tx& tx, Reached const& reached, identity::AccountId by, NewPerson const& person) {
  auto added = add(tx, person, reached.row.fictitious);
  if (!added) {
    auto problem = std::move(added).error();
    for (auto& field : problem.fields) field.pointer = "/person" + field.pointer;
    return std::unexpected(std::move(problem));
  }
  relate(tx, *reached.access.mandate, by, *added);
  return *added;
}

Result<PersonId> whom(db::Tx& tx, Setup const& setup, identity::Principal const& principal, Reached const& reached, NewHouseholdMember const& in) {
  if (in.person.has_value() == in.person_id.has_value())
    return invalid_field("/person", "one-of-two", "Scegli una persona già conosciuta oppure scrivine una nuova.");
  if (in.person) return written_down(tx, reached, principal.account_id, *in.person);
  if (std::ranges::find(reached.ids, *in.person_id) != reached.ids.end())
    return invalid_field("/person_id", "self", "È la persona di questa scheda: scegline un’altra.");
  if (!reach(tx, setup, principal, *in.person_id, "person.read"))
    return invalid_field("/person_id", "unknown-person", "Questa persona non è fra quelle che puoi trovare: scrivi i suoi dati.");
  return answering(tx, *in.person_id);
}

std::unexpected<Problem> lives_elsewhere(std::string const& name, std::optional<Stay> const& stay) {
  if (!stay)
    return fail(ProblemKind::conflict, "lives-elsewhere", "Nel frattempo qualcun altro l’ha scritta in un altro nucleo anagrafico.", "Ricarica la pagina.");
  auto const from = italian_date(stay->valid_from);
  if (stay->valid_to)
    return fail(ProblemKind::conflict, "lives-elsewhere",
                name + " risulta in un altro nucleo anagrafico dal " + from + " al " + italian_date(*stay->valid_to) + ".",
                "Scrivi un primo giorno dopo quello.");
  return fail(ProblemKind::conflict, "lives-elsewhere", name + " risulta già in un altro nucleo anagrafico dal " + from + ".",
              "Nella sua scheda scrivi l’ultimo giorno in quel nucleo, poi ripeti; oppure registra qui solo che vivono insieme di fatto.");
}

std::vector<PersonId> all_of(db::Tx& tx, PersonId id) {
  std::vector<PersonId> ids;
  for (auto const& same : same_as(tx, std::span(&id, 1))) ids.push_back(same.id);
  return ids;
}

/// In the registry nobody is in two places on one day; nobody comes twice to the same household.
Result<void> check_free(db::Tx& tx, PersonId person, std::string const& name, Stay const& wanted) {
  for (auto const& stay : store::stays_of(tx, all_of(tx, person))) {
    if (stay.kind != wanted.kind || !stay.period().overlaps(wanted.period())) continue;
    if (stay.household_id == wanted.household_id)
      return fail(ProblemKind::conflict, "is-there-already", name + " è già in questo nucleo dal " + italian_date(stay.valid_from) + ".");
    if (stay.kind == HouseholdKind::registry) return lives_elsewhere(name, stay);
  }
  return {};
}

Result<void> settle(db::Tx& tx, Stay const& stay, identity::AccountId by) {
  auto const person = find(tx, stay.person_id);
  auto const name = person ? full_name(*person) : std::string("La persona");
  TRY(check_free(tx, stay.person_id, name, stay));
  // Two at once pass the question above; the index lets one of them in.
  if (auto added = store::add_stay(tx, stay, by); !added) return added.error().code == "constraint" ? lives_elsewhere(name, {}) : added;
  return {};
}

/// The household of that kind in which the person lives now; made with them when there is none.
Result<HouseholdId> household_of(db::Tx& tx, Reached const& reached, identity::AccountId by, NewHouseholdMember const& in) {
  auto const self = reached.row.person_id;
  for (auto const& stay : store::stays_of(tx, reached.ids))
    if (stay.kind == in.kind && !stay.valid_to) return stay.household_id;
  auto const id = store::add_household(tx, in.kind, by);
  TRY(settle(tx, {tx.new_id<HouseholdMemberId>(), id, self, in.kind, in.own_tie.value_or(HouseholdTie::reference), in.valid_from, {}, {}}, by));
  return id;
}

}  // namespace

Result<HouseholdMemberId> join(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId self, NewHouseholdMember const& in) {
  auto const reached = TRY(reach(tx, setup, principal, self, "person.household"));
  if (in.valid_from > tx.today()) return invalid_field("/valid_from", "future", "Scrivi da quando: non può essere dopo oggi.");
  auto const person = TRY(whom(tx, setup, principal, reached, in));
  auto const household = TRY(household_of(tx, reached, principal.account_id, in));
  Stay const stay{tx.new_id<HouseholdMemberId>(), household, person, in.kind, in.tie, in.valid_from, {}, {}};
  TRY(settle(tx, stay, principal.account_id));
  announce(tx, reached, principal, facts::household_joined, stay, in.valid_from);
  return stay.member_id;
}

Result<void> leave(db::Tx& tx, Setup const& setup, identity::Principal const& principal, PersonId self, HouseholdMemberId member, HouseholdEnd const& end) {
  auto const reached = TRY(reach(tx, setup, principal, self, "person.household"));
  auto const stay = store::find_stay(tx, member);
  auto const own = store::stays_of(tx, reached.ids);
  if (!stay || std::ranges::find(own, stay->household_id, &Stay::household_id) == own.end()) return not_found();
  if (text::fold(end.reason).empty()) return invalid_field("/reason", "blank", "Scrivi che cosa è cambiato.");
  if (end.valid_to > tx.today()) return invalid_field("/valid_to", "future", "L’ultimo giorno non può essere dopo oggi.");
  if (end.valid_to < stay->valid_from)
    return invalid_field("/valid_to", "before-first", "L’ultimo giorno viene prima del primo (" + italian_date(stay->valid_from) + ").");
  if (!TRY(store::end_stay(tx, member, {end.valid_to, trimmed(end.reason)}, principal.account_id)))
    return fail(ProblemKind::conflict, "already-left", "Qualcun altro ha già scritto che non vive più qui.", "Ricarica la pagina.");
  announce(tx, reached, principal, facts::household_left, *stay, end.valid_to);
  return {};
}

}  // namespace raccordo::people
