// SPDX-License-Identifier: EUPL-1.2
#include <catalogue_testing/counter.hpp>
#include <gtest/gtest.h>

namespace raccordo::catalogue::capacity_test {

using identity::Role;
using raccordo::testing::EveryEngine;
using testing::Counter;

class Room : public EveryEngine {
 protected:
  raccordo::testing::HttpAnswer say(identity::testing::Person const& who, std::string_view news, OfferId id) {
    return counter.server.send("PUT", "/offers/" + id.text() + "/capacity", news, who.headers());
  }
  raccordo::testing::HttpAnswer say(identity::testing::Person const& who, std::string_view news) { return say(who, news, offer); }
  Capacity now() { return json::decode<Offer>(counter.server.send("GET", "/offers/" + offer.text()).body).value().capacity; }

  Counter counter{GetParam()};
  OfferId offer = counter.offer({.code = "sad", .name = "Aiuto a casa", .type = "assistenza-domiciliare", .body = "css-ovada"});
  identity::testing::Person own = counter.person("sua", {.role = Role::social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  identity::testing::Person other = counter.person("altra", {.role = Role::social_worker, .body = "csc", .team = "csc-pandino"});
};
RACCORDO_ON_EVERY_ENGINE(Room);

TEST_P(Room, is_not_known_until_somebody_of_the_body_says_it_with_the_day) {
  EXPECT_EQ(now().state, CapacityState::not_known);
  EXPECT_FALSE(now().said_on);
  ASSERT_EQ(say(own, R"({"state":"waiting_list","waiting_days":60})").status, 200);
  EXPECT_EQ(now().state, CapacityState::waiting_list);
  EXPECT_EQ(now().waiting_days, 60);
  EXPECT_EQ(now().said_on, Date::parse("2026-05-04"));
  EXPECT_EQ(now().said_by_name, "Consorzio Servizi Sociali Ovada");
}

TEST_P(Room, is_said_only_by_the_body_that_offers_it) {
  auto const refused = say(other, R"({"state":"full"})");
  EXPECT_EQ(refused.status, 403);
  EXPECT_NE(refused.body.find("not-your-offer"), std::string::npos) << refused.body;
  auto const nobodys = counter.offer({.code = "asd", .name = "Volontari", .type = "prossimita", .provider = "Associazione Mani"});
  EXPECT_EQ(say(own, R"({"state":"full"})", nobodys).status, 403) << "an association without accounts has nobody here";
  EXPECT_EQ(now().state, CapacityState::not_known);
}

TEST_P(Room, names_days_of_waiting_only_with_a_list) {
  auto const refused = say(own, R"({"state":"open","waiting_days":3})");
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("/waiting_days"), std::string::npos) << refused.body;
  EXPECT_EQ(say(own, R"({"state":"perhaps"})").status, 422);
}

TEST_P(Room, keeps_what_was_said_before_and_leaves_a_fact) {
  ASSERT_EQ(say(own, R"({"state":"open"})").status, 200);
  counter.db.clock.advance(std::chrono::minutes(10));
  ASSERT_EQ(say(own, R"({"state":"full"})").status, 200);
  EXPECT_EQ(now().state, CapacityState::full);
  auto const before = counter.db
                          ->read([&](db::Tx& tx) -> Result<std::vector<std::string>> {
                            return tx.list<std::string>("select state from catalogue_capacity_versions where offer_id = $1", offer);
                          })
                          .value();
  EXPECT_EQ(before, std::vector<std::string>{"open"});
  EXPECT_EQ(counter.facts_of("offer.capacity_said"), 2);
}

TEST_P(Room, shows_who_may_say_it_a_way_to_say_it) {
  auto const mine = json::decode<Offer>(counter.server.send("GET", "/offers/" + offer.text(), "", own.headers()).body).value();
  EXPECT_EQ(mine.may, std::vector<std::string>{"offer.capacity"});
  auto const theirs = json::decode<Offer>(counter.server.send("GET", "/offers/" + offer.text(), "", other.headers()).body).value();
  EXPECT_TRUE(theirs.may.empty());
}

}  // namespace raccordo::catalogue::capacity_test
