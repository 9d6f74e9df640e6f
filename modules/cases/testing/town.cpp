// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/town.hpp>

#include <algorithm>

#include <catalogue_testing/types.hpp>
#include <people/routes.hpp>
#include <territory/routes.hpp>

namespace raccordo {
std::span<MigrationText const> desk_migrations();
std::span<MigrationText const> people_migrations();
std::span<MigrationText const> access_migrations();
std::span<MigrationText const> cases_migrations();
}  // namespace raccordo

namespace raccordo::cases::testing {
namespace {

template <class T>
T done(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().code + ": " + result.error().detail);
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

template <class T>
T body_of(HttpAnswer const& answer, int expected) {
  if (answer.status != expected) throw std::runtime_error(std::to_string(answer.status) + ": " + answer.body);
  return done(json::decode<T>(answer.body));
}

std::vector<MigrationSet> with(std::vector<MigrationSet> const& above) {
  std::vector<MigrationSet> sets{{"territory", territory_migrations()}, {"identity", identity_migrations()},   {"desk", desk_migrations()},
                                 {"people", people_migrations()},       {"catalogue", catalogue_migrations()}, {"access", access_migrations()},
                                 {"cases", cases_migrations()}};
  std::ranges::copy(above, std::back_inserter(sets));
  return sets;
}

void given_the_town(db::Database& database) {
  raccordo::territory::testing::given_the_networks_alone(database);
  done(desk::load_terms(database, RACCORDO_SOURCE "/data/terms"));
  catalogue::testing::given_the_types(database);
  done(access::load_legal_bases(database, RACCORDO_SOURCE "/data/privacy"));
}

}  // namespace

Town::Town(db::Engine engine, std::vector<MigrationSet> const& above)
    : db(engine, with(above), given_the_town, 8),
      box(done(SealedBox::open_or_create(db.folder().path("keys")))),
      server((identity::set_gate(api, *db, true), api), db.clock) {
  identity::add_routes(api, setup());
  territory::add_routes(api, *db, territory);
  desk.add_routes(api);
  directory.add_routes(api);
  people::add_routes(api, {*db, territory, {access::contacts_of, access::shared_referrals_of, cases::cases_of}});
  contacts.add_routes(api, true);
  cases.add_routes(api);
}

identity::Setup Town::setup() {
  return {
      .database = *db, .territory = territory, .passwords = passwords, .events = events, .box = box, .demo = true, .set_clock = [](Instant) -> Result<void> {
        return {};
      }};
}

Party Town::enter(Seat const& seat) { return identity::testing::given_a_person(*db, territory, "persona." + std::to_string(++entered_), seat); }

Party Town::enter_without_mandate() { return identity::testing::given_an_account(*db, "persona." + std::to_string(++entered_)); }

void Town::withdraw(Party const& party) {
  auto const administrator = enter({.role = identity::Role::administrator, .body = "csc"});
  auto const yesterday = rome_date(db.clock.now()).plus_days(-1);
  auto const path = "/accounts/" + party.account_id.text() + "/mandates/" + party.mandate_id.text() + "/end";
  body_of<identity::Mandate>(send(administrator, "PUT", path, json::encode(identity::MandateEnd{yesterday})), 200);
}

HttpAnswer Town::send(Party const& party, std::string_view method, std::string_view path, std::string_view body, http::Pairs headers) {
  std::ranges::move(headers_of(party), std::back_inserter(headers));
  return server.send(method, path, body, headers);
}

access::NewContact Town::told() const {
  people::NewPerson ada{.given_name = "Ada", .family_name = "Brunelvi", .birth_date = Date::parse("1941-03-02"), .tax_code = "BRNDAA41C42G306P", .phone = {}};
  return {.municipality = std::string(pandino),
          .function = territory::Function::elderly,
          .channel = access::Channel::phone,
          .interlocutor = access::Interlocutor::person,
          .need = "Non riesce più a salire le scale.",
          .person = ada,
          .urgent = {},
          .notice_given = true,
          .mandate_id = {}};
}

access::ContactId Town::record(Party const& by, access::NewContact const& contact) {
  return body_of<access::Contact>(send(by, "POST", "/contacts", json::encode(contact)), 201).contact_id;
}

CaseId Town::take(Party const& by, access::ContactId contact) {
  return body_of<Case>(send(by, "POST", "/cases", json::encode(TakeContact{contact, {}})), 201).case_id;
}

Case Town::open(Party const& by, CaseId id) { return body_of<Case>(get(by, "/cases/" + id.text()), 200); }

std::vector<facts::ReadEntry> Town::readings(Uuid record) {
  return done(db->read([&](db::Tx& tx) -> Result<std::vector<facts::ReadEntry>> { return facts::readings_of(tx, record, {}, 100'000); }));
}

std::vector<facts::Entry> Town::thread(Uuid thread_id) {
  return done(db->read([&](db::Tx& tx) -> Result<std::vector<facts::Entry>> { return facts::thread(tx, thread_id, {}, 1000); }));
}

}  // namespace raccordo::cases::testing
