// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue_testing/types.hpp>
#include <identity_testing/people.hpp>
#include <catalogue/imports.hpp>

// The directory behind a real server, on the real territory.
namespace raccordo::catalogue::testing {

/// The header of a file of offers.
extern std::string const offer_columns;

/// What a test does not say is a service of an invented association, at Ovada and for its area.
struct GivenOffer {
  std::string code, name, type;
  std::string_view body = {};
  std::string_view provider = "Associazione di prova";
  std::string_view municipality = "006121";
  std::string_view area = "sa-ovadese";  ///< code of an area or of a municipality
  std::string_view valid_from = {}, valid_to = {};
};
OfferId given_an_offer(db::Database& database, GivenOffer const& offer);

struct Counter {
  explicit Counter(db::Engine engine);

  OfferId offer(GivenOffer const& given) { return given_an_offer(*db, given); }
  identity::testing::Person person(std::string username, identity::testing::GivenMandate const& mandate) {
    return identity::testing::given_a_person(*db, territory, std::move(username), mandate);
  }
  api::Page<OfferRow> search(OfferSearch const& search);
  std::int64_t facts_of(std::string_view kind);  ///< how many there are

  raccordo::testing::TestDatabase db;
  territory::Territory territory;
  Directory directory{*db, territory};
  api::Api api{raccordo::testing::unlimited};
  raccordo::testing::TestServer server{api, db.clock};
};

}  // namespace raccordo::catalogue::testing
