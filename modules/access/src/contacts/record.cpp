// SPDX-License-Identifier: EUPL-1.2
#include <access/access.hpp>
#include <access/facts.hpp>
#include <platform/text.hpp>

#include "contacts/rows.hpp"
#include "privacy/notices.hpp"
#include "reports/reports.hpp"

// One transaction: the contact, who stands how to it, the fact, and the item on the competent desk.
namespace raccordo::access {
namespace {

using identity::Relation;

bool is_need_of_a_person(territory::Function function) { return function != territory::Function::planning && function != territory::Function::poverty_fund; }

void check_municipality(std::optional<territory::Municipality> const& found, Date today, std::vector<FieldError>& wrong) {
  if (!found) {
    wrong.push_back({"/municipality", "unknown-municipality", "Nessun comune ha questo codice."});
  } else if (!DateInterval{found->valid_from, found->valid_to}.contains(today)) {
    wrong.push_back({"/municipality", "municipality-not-in-force", "Oggi il comune di " + found->name + " non esiste: scegli quello che c’è al suo posto."});
  }
}

void check_text(NewContact const& contact, std::vector<FieldError>& wrong) {
  if (!is_need_of_a_person(contact.function))
    wrong.push_back({"/function", "not-a-need", "Scegli l’area del bisogno di una persona: la programmazione e i fondi non lo sono."});
  if (text::fold(contact.need).empty()) wrong.push_back({"/need", "blank", "Scrivi che cosa è stato detto."});
  if (!contact.report) return;
  check_report(*contact.report, "/report", wrong);
  if (contact.interlocutor != interlocutor_of(contact.report->kind))
    wrong.push_back({"/interlocutor", "not-who-reports", "In una segnalazione chi parla è chi segnala."});
}

Problem problem_of(std::vector<FieldError> wrong) {
  return {ProblemKind::invalid, "invalid-input", "Alcuni dati non sono validi.", "Correggi i campi indicati e riprova.", std::move(wrong), {}};
}

/// Somebody the network knows, named by who may at least find them: nothing else of them is learned by it.
std::optional<people::PersonId> chosen_person(db::Tx& tx, identity::Principal const& principal, NewContact const& contact, std::vector<FieldError>& wrong) {
  if (contact.person) wrong.push_back({"/person_id", "person-twice", "Scegli una persona già conosciuta oppure scrivine una nuova, non tutte e due."});
  for (auto const& [answering, id] : people::same_as(tx, std::span(&*contact.person_id, 1)))
    if (identity::access_to(tx, principal, "person", id.value, "people.find")) return answering;
  wrong.push_back({"/person_id", "unknown-person", "Questa persona non è fra quelle che puoi trovare: scrivi i suoi dati."});
  return std::nullopt;
}

/// The person's own wrong fields, as the form of the contact names them.
Result<std::optional<people::PersonId>> add_person(db::Tx& tx, identity::Principal const& principal, NewContact const& contact, bool fictitious,
                                                   std::vector<FieldError>& wrong) {
  if (contact.person_id) return chosen_person(tx, principal, contact, wrong);
  if (!contact.person) return std::nullopt;
  auto added = people::add(tx, *contact.person, fictitious);
  if (added) return *added;
  if (added.error().kind != ProblemKind::invalid) return std::unexpected(std::move(added).error());
  for (auto& field : added.error().fields) wrong.push_back({"/person" + field.pointer, std::move(field.code), std::move(field.message)});
  return std::nullopt;
}

template <class F>
auto id_of(std::optional<territory::Assigned::Place> const& place, F member) {
  using Value = std::remove_cvref_t<decltype((*place).*member)>;
  return place ? std::optional<Value>((*place).*member) : std::nullopt;
}

void route(ContactRecord& contact, territory::Assigned const& assigned) {
  contact.network = assigned.territory;
  contact.certainty = assigned.certainty;
  contact.acts = joined(assigned.acts);
  contact.preparing_body_id = id_of(assigned.preparing, &territory::Assigned::Place::body);
  contact.deciding_body_id = id_of(assigned.deciding, &territory::Assigned::Place::body);
  contact.health_body_id = id_of(assigned.health, &territory::Assigned::Place::body);
  if (assigned.preparing) contact.team_id = assigned.preparing->team;
  contact.status = contact.preparing_body_id || contact.deciding_body_id ? ContactStatus::waiting : ContactStatus::unrouted;
  contact.desk_id = contact.team_id             ? contact.team_id->value
                    : contact.preparing_body_id ? contact.preparing_body_id->value
                    : contact.deciding_body_id  ? contact.deciding_body_id->value
                                                : contact.node_body_id.value;
}

void relate_all(db::Tx& tx, ContactRecord const& contact) {
  auto relate = [&](Uuid holder, Relation relation) {
    // What one wrote oneself one sees, also with a mandate for another function: no door is the wrong one.
    auto const function = relation == Relation::recorder ? std::string_view{} : enum_text(contact.function);
    identity::relate(tx, {.record_kind = "contact",
                          .record_id = contact.id.value,
                          .holder = holder,
                          .relation = relation,
                          .sort_key = contact.recorded_at.us,
                          .valid_from = tx.today(),
                          .function = function});
  };
  relate(contact.recorded_by.value, Relation::recorder);
  relate(contact.node_body_id.value, Relation::node);
  relate(contact.desk_id, Relation::team);
  if (contact.preparing_body_id) relate(contact.preparing_body_id->value, Relation::preparing_body);
  if (contact.deciding_body_id) relate(contact.deciding_body_id->value, Relation::deciding_body);
  relate(contact.controller_id.value, Relation::controller);
  if (contact.network.empty()) return;
  relate(identity::network_holder(contact.network), Relation::network);
  if (contact.person_id)
    identity::relate(tx, {.record_kind = "person",
                          .record_id = contact.person_id->value,
                          .holder = identity::network_holder(contact.network),
                          .relation = Relation::network,
                          .sort_key = contact.recorded_at.us,
                          .valid_from = tx.today()});
}

Result<desk::Raised> raise_item(db::Tx& tx, desk::Desk& desk, ContactRecord const& contact, NewContact const& told) {
  auto const chosen = contact.person_chosen ? people::find(tx, *contact.person_id) : std::nullopt;
  auto const unrouted = contact.status == ContactStatus::unrouted;
  return desk.raise(tx, {.kind = unrouted           ? desk::ItemKind::unrouted_contact
                                 : contact.reported ? desk::ItemKind::third_party_report
                                                    : desk::ItemKind::new_contact,
                         .subject_kind = "contact",
                         .subject_id = contact.id.value,
                         .thread_id = contact.id.value,
                         .headline = chosen        ? people::full_name(*chosen)
                                     : told.person ? people::full_name(told.person->given_name, told.person->family_name)
                                                   : "",
                         .function = contact.function,
                         .municipality = contact.municipality,
                         .desk_id = contact.desk_id,
                         .urgent = contact.urgent});
}

void announce(db::Tx& tx, raccordo::facts::Actor const& actor, ContactRecord const& contact, Date due_on) {
  auto body = [](std::optional<territory::BodyId> const& id) { return id ? std::optional(id->value) : std::nullopt; };
  facts::Recorded const payload{1,
                                std::string(enum_text(contact.function)),
                                std::string(enum_text(contact.certainty)),
                                contact.desk_id,
                                body(contact.preparing_body_id),
                                body(contact.deciding_body_id),
                                due_on,
                                contact.urgent,
                                !contact.person_id,
                                contact.reported};
  auto person = contact.person_id ? std::optional(contact.person_id->value) : std::nullopt;
  raccordo::facts::append(tx, actor,
                          {.kind = std::string(facts::contact_recorded),
                           .subject_kind = "contact",
                           .subject_id = contact.id.value,
                           .person_id = person,
                           .thread_id = contact.id.value,
                           .section = "routing",
                           .municipality = contact.municipality,
                           .payload = json::encode(payload)});
}

}  // namespace

Result<ContactId> Contacts::record(db::Tx& tx, identity::Principal const& principal, NewContact const& told, bool fictitious) {
  auto const* mandate = TRY(principal.mandate_for("contact.record", told.mandate_id));
  std::vector<FieldError> wrong;
  check_municipality(territory_.find_municipality(tx, told.municipality), tx.today(), wrong);
  check_text(told, wrong);
  auto const person = TRY(add_person(tx, principal, told, fictitious, wrong));
  if (!wrong.empty()) return std::unexpected(problem_of(std::move(wrong)));
  ContactRecord contact{.id = tx.new_id<ContactId>(),
                        .municipality = told.municipality,
                        .function = told.function,
                        .channel = told.channel,
                        .interlocutor = told.interlocutor,
                        .need = told.need,
                        .person_id = person,
                        .urgent = told.urgent.value_or(false),
                        .recorded_at = tx.now(),
                        .recorded_by = principal.account_id,
                        .node_body_id = mandate->body_id,
                        .legal_basis = std::string(contact_basis),
                        .notice_given = told.notice_given.value_or(false),
                        .reported = told.report.has_value(),
                        .person_chosen = told.person_id.has_value()};
  route(contact, TRY(territory_.assigned(tx, told.municipality, told.function, tx.today())));
  auto notice = notice_of(tx, territory_, contact.deciding_body_id, contact.node_body_id);
  contact.controller_id = notice.controller_id;
  contact.controller_name = std::move(notice.controller_name);
  contact.notice_title = std::move(notice.notice_title);
  insert_contact(tx, contact);
  if (told.report) add_report(tx, box_, contact.id, 1, *told.report, principal.account_id);
  relate_all(tx, contact);
  auto const raised = TRY(raise_item(tx, desk_, contact, told));
  announce(tx, principal.acting(*mandate), contact, raised.due_on);
  return contact.id;
}

Result<Taken> Contacts::take(db::Tx& tx, ContactId id, Uuid case_id, identity::AccountId by) {
  auto const contact = find_contact(tx, id);
  if (!contact) return not_found();
  TRY(desk_.take(tx, id.value, by));
  TRY(mark_taken(tx, id, case_id));
  return Taken{id,
               id.value,
               contact->person_id,
               !contact->person_id,
               contact->urgent,
               contact->function,
               contact->municipality,
               contact->network,
               contact->desk_id,
               contact->team_id,
               contact->preparing_body_id,
               contact->deciding_body_id,
               contact->node_body_id,
               contact->controller_id,
               contact->recorded_at};
}

}  // namespace raccordo::access
