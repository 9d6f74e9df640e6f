// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <identity_testing/people.hpp>
#include <cases/cases.hpp>
#include <catalogue/catalogue.hpp>

// The whole thread behind a real server: doors, desks and cases on the real territory, with accounts that come in as people do.
//
//   Town town(GetParam());
//   auto const door = town.enter({.role = Role::access_operator, .body = "comune-019067"});
//   auto const worker = town.enter({.role = Role::social_worker, .body = "csc", .team = "csc-pandino"});
//   auto const case_id = town.take(worker, town.record(door));
//   EXPECT_EQ(town.get(worker, "/cases/" + case_id.text()).status, 200);
namespace raccordo::cases::testing {

using raccordo::testing::HttpAnswer;

/// Somebody who is in, and what they do for whom; codes as in data/territory.
using Party = identity::testing::Person;
using Seat = identity::testing::GivenMandate;

/// Pandino: the municipality decides, a team of Comunità Sociale Cremasca prepares.
inline constexpr std::string_view pandino = "019067";

class Town {
 public:
  /// `above`: the tables of higher modules that stand in the same town.
  explicit Town(db::Engine engine, std::vector<MigrationSet> const& above = {});

  Party enter(Seat const& seat);
  Party enter_without_mandate();
  void withdraw(Party const& party);  ///< their mandate, in the middle of their session
  http::Pairs headers_of(Party const& party) const { return party.token.empty() ? http::Pairs{} : party.headers(); }
  HttpAnswer get(Party const& party, std::string_view path) { return send(party, "GET", path); }
  HttpAnswer send(Party const& party, std::string_view method, std::string_view path, std::string_view body = {}, http::Pairs headers = {});

  access::NewContact told() const;  ///< Ada Brunelvi of Pandino asks for help
  access::ContactId record(Party const& by, access::NewContact const& contact);
  access::ContactId record(Party const& by) { return record(by, told()); }
  CaseId take(Party const& by, access::ContactId contact);
  Case open(Party const& by, CaseId id);

  /// Every row of the log about that record, newest first.
  std::vector<facts::ReadEntry> readings(Uuid record);
  std::vector<facts::Entry> thread(Uuid thread_id);

  raccordo::testing::TestDatabase db;
  territory::Territory territory;
  http::EventHub events;
  Passwords passwords{Passwords::cheapest};
  SealedBox box;
  desk::Desk desk{*db, territory, events};
  catalogue::Directory directory{*db, territory};
  access::Contacts contacts{*db, territory, desk, directory, box};
  people::Finder finder;
  Cases cases{*db, territory, finder, contacts, desk};
  api::Api api{raccordo::testing::unlimited};
  raccordo::testing::TestServer server;

 private:
  identity::Setup setup();
  int entered_ = 0;
};

}  // namespace raccordo::cases::testing
