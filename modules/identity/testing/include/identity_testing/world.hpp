// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <map>
#include <memory>
#include <optional>

#include <identity_testing/people.hpp>

// The routes of identity behind a real server, on the real territory.
namespace raccordo::identity::testing {

enum class Kind { ordinary, demonstration };

struct World {
  explicit World(db::Engine engine, Kind kind = Kind::ordinary);

  raccordo::testing::HttpAnswer as(Person const& person, std::string_view method, std::string_view path, std::string_view body = {}) {
    return server.send(method, path, body, person.headers());
  }
  Person person(std::string username, GivenMandate const& mandate) { return given_a_person(*db, territory, std::move(username), mandate); }

  raccordo::testing::TestDatabase db;
  territory::Territory territory;
  Passwords passwords{Passwords::cheapest};
  http::EventHub events;
  SealedBox box = SealedBox::ephemeral();
  std::optional<Person> person_of_all;  ///< for a suite whose tests share one, such as their administrator
  std::vector<Instant> clock_moves;     ///< what a demonstration asked of its clock
  api::Api api{raccordo::testing::unlimited};
  raccordo::testing::TestServer server{api, db.clock};
};

/// One world for all tests of a suite on one engine: each test brings persons of its own.
template <Kind kind = Kind::ordinary>
class InWorld : public raccordo::testing::EveryEngine {
 protected:
  static void TearDownTestSuite() { worlds().clear(); }
  World& world() {
    auto& made = worlds()[GetParam()];
    if (!made) made = std::make_unique<World>(GetParam(), kind);
    return *made;
  }

 private:
  static std::map<db::Engine, std::unique_ptr<World>>& worlds() {
    static std::map<db::Engine, std::unique_ptr<World>> made;
    return made;
  }
};

}  // namespace raccordo::identity::testing
