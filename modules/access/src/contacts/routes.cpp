// SPDX-License-Identifier: EUPL-1.2
#include <platform/idempotency.hpp>

#include "contacts/correct.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {

struct ContactRef {
  ContactId contact_id;
};
BOOST_DESCRIBE_STRUCT(ContactRef, (), (contact_id))

struct ContactsQuery {
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(ContactsQuery, (), (cursor, limit))
inline constexpr auto constraints(json::Of<ContactsQuery>) {
  return json::table(json::field<&ContactsQuery::cursor>().length(1, 80).matching(json::patterns::cursor),
                     json::field<&ContactsQuery::limit>().range(1, 200).sample("20"));
}

namespace {

using identity::Principal;

struct Once {
  ContactId id;
  bool repeated = false;
};
/// The same form sent twice is one contact, also when both arrive at once.
Result<Once> record_once(db::Tx& tx, Door const& door, Principal const& principal, NewContact const& told, std::optional<idempotency::Request> const& request) {
  if (!request) return Once{TRY(door.contacts.record(tx, principal, told, door.demo))};
  if (auto const answered = TRY(idempotency::claim(tx, *request))) return Once{ContactId::parse(*answered).value(), true};
  auto const id = TRY(door.contacts.record(tx, principal, told, door.demo));
  idempotency::remember(tx, *request, id.text());
  return Once{id};
}

void log_further(db::Tx& tx, Principal const& principal, Opened const& opened) {
  identity::log_further_reading(tx, principal, opened.access, reading_of(opened.record, opened.access), opened.record.id.value);
}

/// To whom wrote it down, what they wrote; the same form sent again shows what it has become.
Result<api::Created<Contact>> record(Door const& door, api::Call const& call, NewContact const& told) {
  auto const& principal = call.principal<Principal>();
  std::optional<idempotency::Request> request;
  if (call.idempotency_key) request.emplace(principal.account_id.value, "contact.record", *call.idempotency_key, idempotency::digest_of(call.request.body));
  return door.database.add([&](db::Tx& tx) -> Result<api::Created<Contact>> {
    auto const [id, repeated] = TRY(record_once(tx, door, principal, told, request));
    auto opened = TRY(open_contact(tx, door.territory, door.directory, principal, id, "contact.read"));
    if (repeated) log_further(tx, principal, opened);
    return api::Created<Contact>{std::move(opened.shown), "/contacts/" + id.text()};
  });
}

/// Content leaves only after its read row is durable.
Result<Contact> open(Door const& door, Principal const& principal, ContactId id) {
  return door.database.observe([&](db::Tx& tx) -> Result<Contact> {
    auto opened = TRY(open_contact(tx, door.territory, door.directory, principal, id, "contact.read"));
    identity::log_reading(tx, principal, opened.access, reading_of(opened.record, opened.access));
    return std::move(opened.shown);
  });
}

/// Whoever meets another's change is shown it, and that is an opening too.
Result<Contact> change(Door const& door, Principal const& principal, ContactId id, ContactChange const& in) {
  auto corrected = door.database.write([&](db::Tx& tx) -> Result<Contact> {
    auto opened = TRY(correct(tx, door.territory, door.directory, principal, id, in));
    log_further(tx, principal, opened);
    return std::move(opened.shown);
  });
  if (!corrected && corrected.error().code == "stale-version") TRY(open(door, principal, id));
  return corrected;
}

}  // namespace

void add_contact_routes(api::Api& api, Door const& door) {
  api.post<api::NoParams, NewContact, api::Created<Contact>>(
      {.path = "/contacts",
       .operation_id = "record_contact",
       .summary = "Write down a need; it lies at once on the competent desk",
       .tag = route_tag,
       .action = "contact.record"},
      [door](api::Call& call, api::NoParams const&, NewContact const& told) { return record(door, call, told); });
  api.get<ContactsQuery, api::Page<ContactRow>>(
      {.path = "/contacts", .operation_id = "list_contacts", .summary = "Contacts I may see, newest first", .tag = route_tag, .action = "contact.read"},
      [door](api::Call& call, ContactsQuery const& query) {
        return door.database.read(
            [&](db::Tx& tx) { return list_contacts(tx, door.territory, call.principal<Principal>(), query.cursor, query.limit.value_or(20)); });
      });
  api.get<ContactRef, Contact>({.path = "/contacts/{contact_id}",
                                .operation_id = "contact",
                                .summary = "A contact, as far as I may see it; the opening is recorded",
                                .tag = route_tag,
                                .action = "contact.read"},
                               [door](api::Call& call, ContactRef const& ref) { return open(door, call.principal<Principal>(), ref.contact_id); });
  api.patch<ContactRef, ContactChange, Contact>(
      {.path = "/contacts/{contact_id}",
       .operation_id = "correct_contact",
       .summary = "Put right what was told, while nobody has taken it",
       .tag = route_tag,
       .action = "contact.correct"},
      [door](api::Call& call, ContactRef const& ref, ContactChange const& in) { return change(door, call.principal<Principal>(), ref.contact_id, in); });
}

}  // namespace raccordo::access
