// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue_testing/counter.hpp>
#include <desk_testing/terms.hpp>
#include <identity_testing/people.hpp>
#include <access/access.hpp>

namespace raccordo {
std::span<MigrationText const> people_migrations();
std::span<MigrationText const> access_migrations();
}  // namespace raccordo

// Doors, desks and sessions on the real territory, behind a real server.
namespace raccordo::access::testing {

/// The legal bases shipped with this source tree.
void given_the_legal_bases(db::Database& database);

/// A need of an old person in Cassinelle, told at the desk; to be changed by each test.
NewContact a_need(std::string_view municipality = "006044");
people::NewPerson ada();

struct World {
  explicit World(db::Engine engine);

  identity::testing::Person person(std::string username, identity::testing::GivenMandate const& mandate) {
    return identity::testing::given_a_person(*db, territory, std::move(username), mandate);
  }
  identity::Principal principal(identity::testing::Person const& person) { return identity::testing::principal_of(*db, person); }
  Result<ContactId> try_record(identity::Principal const& who, NewContact const& told) {
    return db->write([&](db::Tx& tx) { return contacts.record(tx, who, told, true); });
  }
  /// Throws when it is refused.
  ContactId record(identity::testing::Person const& who, NewContact const& told);
  raccordo::testing::HttpAnswer as(identity::testing::Person const& person, std::string_view method, std::string_view path, std::string_view body = {},
                                   http::Pairs more = {});
  raccordo::testing::HttpAnswer get(identity::testing::Person const& person, std::string_view path) { return as(person, "GET", path); }
  void move_to(std::string_view day);  ///< noon of that civil day, forwards or back

  raccordo::testing::TestDatabase db;
  raccordo::testing::TestFolder keys;
  SealedBox box = SealedBox::open_or_create(keys.path()).value();
  http::EventHub events;
  territory::Territory territory;
  desk::Desk desk{*db, territory, events};
  catalogue::Directory directory{*db, territory};
  Contacts contacts{*db, territory, desk, directory, box};
  api::Api api{raccordo::testing::unlimited};
  raccordo::testing::TestServer server{api, db.clock};
};

}  // namespace raccordo::access::testing
