// SPDX-License-Identifier: EUPL-1.2
#include <access_testing/world.hpp>

namespace raccordo::access::testing {

void given_the_legal_bases(db::Database& database) {
  auto loaded = load_legal_bases(database, RACCORDO_SOURCE "/data/privacy");
  if (!loaded) throw std::runtime_error(loaded.error().detail);
}

NewContact a_need(std::string_view municipality) {
  return {.municipality = std::string(municipality),
          .function = territory::Function::elderly,
          .channel = Channel::in_person,
          .interlocutor = Interlocutor::relative,
          .need = "Mia madre non riesce più a vivere da sola."};
}

people::NewPerson ada() { return {.given_name = "Ada", .family_name = "Brunelvi", .birth_date = Date::parse("1940-02-29")}; }

namespace {

void given_the_doors(db::Database& database) {
  territory::testing::given_the_networks_alone(database);
  desk::testing::given_the_terms(database);
  given_the_legal_bases(database);
  catalogue::testing::given_the_types(database);
}

}  // namespace

World::World(db::Engine engine)
    : db(engine,
         {{"territory", territory_migrations()},
          {"identity", identity_migrations()},
          {"desk", desk_migrations()},
          {"people", people_migrations()},
          {"catalogue", catalogue_migrations()},
          {"access", access_migrations()}},
         given_the_doors) {
  identity::set_gate(api, *db, true);
  desk.add_routes(api);
  contacts.add_routes(api, true);
}

ContactId World::record(identity::testing::Person const& who, NewContact const& told) {
  auto recorded = try_record(principal(who), told);
  if (!recorded) throw std::runtime_error(recorded.error().detail);
  return *recorded;
}

raccordo::testing::HttpAnswer World::as(identity::testing::Person const& person, std::string_view method, std::string_view path, std::string_view body,
                                        http::Pairs more) {
  auto headers = person.headers();
  headers.insert(headers.end(), more.begin(), more.end());
  return server.send(method, path, body, headers);
}

void World::move_to(std::string_view day) {
  auto const noon = rome_midnight(Date::parse(day).value()) + std::chrono::hours(12);
  db.clock.advance(noon - db.clock.now());
}

}  // namespace raccordo::access::testing
