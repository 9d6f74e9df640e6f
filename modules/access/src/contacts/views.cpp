// SPDX-License-Identifier: EUPL-1.2
#include "contacts/views.hpp"

#include <algorithm>
#include <map>

#include "orientation/orientation.hpp"
#include "privacy/notices.hpp"
#include "referrals/referrals.hpp"

namespace raccordo::access {
namespace {

using identity::Principal;

/// Actions on a record that its page may offer.
constexpr std::array offered{"contact.correct", "contact.orient", "contact.print", "contact.readers", "contact.report", "referral.send", "case.take"};

bool only_while_waiting(std::string_view action) { return action == "contact.correct" || action == "case.take"; }

std::vector<std::string> offered_actions(identity::Access const& access, ContactRecord const& record) {
  std::vector<std::string> may;
  for (std::string_view action : offered) {
    if (only_while_waiting(action) && record.status == ContactStatus::taken) continue;
    if (std::ranges::find(access.may, action) != access.may.end()) may.emplace_back(action);
  }
  return may;
}

std::optional<std::string> some(std::string text) { return text.empty() ? std::nullopt : std::optional(std::move(text)); }

/// That it exists and who has it: all that a stub says.
Contact stub_of(territory::Names const& names, ContactRecord const& record) {
  Contact shown{.contact_id = record.id,
                .thread_id = record.id.value,
                .status = record.status,
                .stub = true,
                .version = record.version,
                .function = record.function,
                .municipality = record.municipality,
                .recorded_at = record.recorded_at};
  shown.municipality_name = names.municipality(record.municipality);
  shown.desk_name = some(names.desk(record.desk_id, rome_date(record.recorded_at)));
  return shown;
}

void add_routing(db::Tx& tx, territory::Territory& territory, Principal const& principal, ContactRecord const& record, Contact& shown) {
  shown.node_name = territory.body_name(tx, record.node_body_id, rome_date(record.recorded_at));
  shown.recorded_by = some(identity::account_name(tx, record.recorded_by));
  shown.urgent = record.urgent;
  shown.anonymous = !record.person_id;
  shown.reported = record.reported;
  shown.routing = routing_of(tx, territory, record);
  shown.privacy = privacy_record(tx, record);
  shown.taken_at = record.taken_at;
  if (!record.case_id) return;
  auto const open = identity::access_to(tx, principal, "case", *record.case_id, "case.read");
  if (open && !open->stub()) shown.case_id = record.case_id;
}

/// More than having written it down, or the door where that was done.
bool works_on_it(identity::Access const& access) {
  return std::ranges::any_of(access.why, [](auto const& why) { return why.relation != "recorder" && why.relation != "node" && why.relation != "network"; });
}

/// Whoever only chose somebody the network knew sees of them what a search shows.
std::optional<people::Person> person_of(db::Tx& tx, ContactRecord const& record, identity::Access const& access) {
  auto person = people::find(tx, *record.person_id);
  if (!person || !record.person_chosen || works_on_it(access)) return person;
  people::Person shown{.person_id = person->person_id,
                       .given_name = person->given_name,
                       .family_name = person->family_name,
                       .birth_date = {},
                       .tax_code = {},
                       .phone = {},
                       .sex = {},
                       .birth_place = {},
                       .health_code = {}};
  shown.birth_date = person->birth_date;
  shown.fictitious = person->fictitious;
  return shown;
}

Contact shown_to(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, Principal const& principal, ContactRecord const& record,
                 identity::Access const& access) {
  auto shown = stub_of(territory.names(tx), record);
  shown.stub = access.stub();
  shown.why = identity::why_in_words(tx, territory, access);
  if (access.sees("routing")) add_routing(tx, territory, principal, record, shown);
  if (access.sees("identity") && record.person_id) shown.person = person_of(tx, record, access);
  if (access.sees("social")) {
    shown.content = ContactContent{record.channel, record.interlocutor, record.need};
    shown.orientations = orientations_of(tx, directory, record.id);
    shown.referrals = rows_of(tx, territory, directory, record.id);
  }
  if (!shown.stub) shown.may = offered_actions(access, record);
  return shown;
}

/// Names of persons for the rows whose reader may know them, in one question.
std::map<people::PersonId, people::Person> persons_of(db::Tx& tx, std::vector<ListedContact> const& contacts, std::map<Uuid, identity::Listed> const& listed) {
  std::vector<people::PersonId> ids;
  for (auto const& contact : contacts)
    if (contact.person_id && identity::has_section(listed.at(contact.id.value).sections, "identity")) ids.push_back(*contact.person_id);
  std::map<people::PersonId, people::Person> persons;
  for (auto& person : people::find_all(tx, ids)) persons.emplace(person.person_id, std::move(person));
  return persons;
}

ContactRow row_of(territory::Names const& names, ListedContact const& contact, std::string_view sections,
                  std::map<people::PersonId, people::Person> const& persons) {
  ContactRow row{contact.id,
                 contact.status,
                 contact.function,
                 contact.municipality,
                 names.municipality(contact.municipality),
                 contact.recorded_at,
                 some(names.desk(contact.desk_id)),
                 contact.urgent,
                 !contact.person_id,
                 false,
                 contact.reported && identity::has_section(sections, "routing"),
                 {},
                 contact.taken_at};
  if (!contact.person_id) return row;
  if (auto const known = persons.find(*contact.person_id); known != persons.end()) {
    row.person_name = people::full_name(known->second);
    row.fictitious = known->second.fictitious;
  }
  return row;
}

std::unexpected<Problem> not_on_this_contact() {
  return fail(ProblemKind::forbidden, "not-on-this-contact", "Su questo contatto i tuoi incarichi non lo consentono.",
              "Rivolgiti a chi lo ha registrato o all’équipe a cui è affidato.");
}

}  // namespace

Routing routing_of(db::Tx& tx, territory::Territory& territory, ContactRecord const& contact) {
  auto const day = rome_date(contact.recorded_at);
  auto const names = territory.names(tx);
  auto body = [&](std::optional<territory::BodyId> const& id) { return id ? some(names.body(*id, day)) : std::nullopt; };
  Routing routing{contact.certainty, body(contact.deciding_body_id), body(contact.preparing_body_id), {}, body(contact.health_body_id), {}};
  if (contact.team_id) routing.team_name = some(names.team(*contact.team_id));
  if (contact.acts) routing.acts = territory.acts(tx, separated(*contact.acts));
  else if (auto const competence = territory.competence(tx, contact.municipality, contact.function, day)) routing.acts = competence->acts;
  return routing;
}

PrivacyRecord privacy_record(db::Tx& tx, ContactRecord const& contact) {
  PrivacyRecord privacy{contact.controller_name, contact.notice_title, {}, {}, {}, contact.notice_given};
  add_basis(tx, privacy, contact.legal_basis, rome_date(contact.recorded_at));
  return privacy;
}

Result<identity::Access> reach(db::Tx& tx, Principal const& principal, ContactId id, std::string_view action) {
  auto access = identity::access_to(tx, principal, "contact", id.value, action);
  if (access) return access;
  return identity::refused(tx, principal, "contact", id.value, not_on_this_contact());
}

Result<identity::Access> reach_section(db::Tx& tx, Principal const& principal, ContactId id, std::string_view section) {
  auto access = TRY(reach(tx, principal, id, "contact.read"));
  if (!access.sees(section)) return not_on_this_contact();
  return access;
}

Result<Opened> open_contact(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, Principal const& principal, ContactId id,
                            std::string_view action) {
  auto access = TRY(reach(tx, principal, id, action));
  auto record = find_contact(tx, id);
  if (!record) return not_found();
  auto shown = shown_to(tx, territory, directory, principal, *record, access);
  return Opened{std::move(*record), std::move(access), std::move(shown)};
}

raccordo::facts::Reading reading_of(ContactRecord const& record, identity::Access const& access) {
  return {.purpose = access.stub() ? "find" : "open",
          .record_kind = "contact",
          .record_id = record.id.value,
          .controller_id = record.controller_id.value,
          .relation = {},
          .sections = {}};
}

Result<api::Page<ContactRow>> list_contacts(db::Tx& tx, territory::Territory& territory, Principal const& principal, std::optional<std::string> const& cursor,
                                            int limit) {
  std::optional<identity::Position> after;
  if (cursor) after = TRY(identity::Position::parse(*cursor));
  auto const page = identity::list_records(tx, principal, "contact", "contact.read", after, limit);
  std::vector<ContactId> ids;
  std::map<Uuid, identity::Listed> listed;
  for (auto const& one : page) {
    ids.push_back({one.record_id});
    listed.emplace(one.record_id, one);
  }
  auto contacts = find_listed(tx, ids);
  auto const persons = persons_of(tx, contacts, listed);
  // The relations give the order; the rows come in none.
  std::ranges::sort(contacts, [](auto const& a, auto const& b) { return std::tie(a.recorded_at, a.id) > std::tie(b.recorded_at, b.id); });
  api::Page<ContactRow> answer;
  auto const names = territory.names(tx);
  for (auto const& contact : contacts) answer.items.push_back(row_of(names, contact, listed.at(contact.id.value).sections, persons));
  if (page.size() == static_cast<std::size_t>(limit)) answer.next_cursor = identity::Position{page.back().sort_key, page.back().record_id}.cursor();
  return answer;
}

}  // namespace raccordo::access
