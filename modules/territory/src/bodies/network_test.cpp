// SPDX-License-Identifier: EUPL-1.2
#include <territory_testing/reference.hpp>

namespace raccordo::territory::network_test {
namespace {

class NetworkOfABody : public raccordo::testing::EveryEngine {
 protected:
  std::string network(char const* body, char const* day = "2026-11-21") {
    return db->read([&](db::Tx& tx) -> Result<std::string> { return territory.network_of_body(tx, body_id(body), *Date::parse(day)); }).value();
  }
  raccordo::testing::TestDatabase db{GetParam(), {{"territory", territory_migrations()}}, testing::given_the_real_territory};
  Territory territory;
};
RACCORDO_ON_EVERY_ENGINE(NetworkOfABody);

TEST_P(NetworkOfABody, is_where_its_seat_is) {
  EXPECT_EQ(network("cissaca"), "quadrante-al-at");
  EXPECT_EQ(network("comune-019035"), "cremasco");
  EXPECT_EQ(network("sds-pistoiese"), "pistoiese");
}

TEST_P(NetworkOfABody, is_where_it_holds_something_when_its_seat_is_not_known) {
  EXPECT_EQ(network("asl-al"), "quadrante-al-at");
  EXPECT_EQ(network("asl-at"), "quadrante-al-at");
  EXPECT_EQ(network("asca"), "quadrante-al-at");
  EXPECT_EQ(network("cisa-asti-sud"), "quadrante-al-at");
  EXPECT_EQ(network("ausl-toscana-centro"), "pistoiese");
}

TEST_P(NetworkOfABody, stays_where_it_once_held_something) { EXPECT_EQ(network("consorzio-valenzano"), "quadrante-al-at"); }

TEST_P(NetworkOfABody, is_none_for_who_is_nowhere) {
  EXPECT_EQ(network("me-dea"), "");
  EXPECT_EQ(network("regione-piemonte"), "");
  EXPECT_EQ(network("no-such-body"), "");
}

}  // namespace
}  // namespace raccordo::territory::network_test
