// SPDX-License-Identifier: EUPL-1.2
#include <access_testing/world.hpp>
#include <gtest/gtest.h>

namespace raccordo::access::orientation_test {

using identity::Role;
using raccordo::testing::EveryEngine;
using testing::World;

class Orienting : public EveryEngine {
 protected:
  std::string path(catalogue::OfferId to) const { return "/contacts/" + contact.text() + "/orientations/" + to.text(); }
  Contact open(identity::testing::Person const& who) { return json::decode<Contact>(world.get(who, "/contacts/" + contact.text()).body).value(); }

  World world{GetParam()};
  identity::testing::Person door = world.person("porta", {.role = Role::access_operator, .body = "comune-006044"});
  identity::testing::Person colleague = world.person("collega", {.role = Role::access_operator, .body = "comune-006044"});
  ContactId contact = world.record(door, testing::a_need());
  catalogue::OfferId offer =
      catalogue::testing::given_an_offer(*world.db, {.code = "sad", .name = "Aiuto a casa", .type = "assistenza-domiciliare", .body = "css-ovada"});
};
RACCORDO_ON_EVERY_ENGINE(Orienting);

TEST_P(Orienting, stands_on_the_contact_with_the_room_that_was_known_then) {
  ASSERT_TRUE(world.db->write([&](db::Tx& tx) { return world.directory.note_capacity(tx, {}, offer, {catalogue::CapacityState::waiting_list, 30}); }));
  ASSERT_EQ(world.as(door, "PUT", path(offer)).status, 200);
  ASSERT_TRUE(world.db->write([&](db::Tx& tx) { return world.directory.note_capacity(tx, {}, offer, {catalogue::CapacityState::full, {}}); }));
  auto const shown = open(door).orientations;
  ASSERT_EQ(shown.size(), 1u);
  EXPECT_EQ(shown[0].offer_name, "Aiuto a casa");
  EXPECT_EQ(shown[0].capacity, catalogue::CapacityState::waiting_list);
  EXPECT_EQ(shown[0].oriented_by, door.display_name);
}

TEST_P(Orienting, sent_twice_is_one_and_leaves_one_fact_for_those_who_may_know_the_need) {
  for (int i = 0; i < 2; ++i) ASSERT_EQ(world.as(door, "PUT", path(offer)).status, 200);
  EXPECT_EQ(open(door).orientations.size(), 1u);
  auto const facts =
      world.db->read([&](db::Tx& tx) -> Result<std::vector<raccordo::facts::Entry>> { return raccordo::facts::thread(tx, contact.value, {}, 10); }).value();
  ASSERT_EQ(facts.size(), 2u);
  EXPECT_EQ(facts[0].kind, "contact.oriented");
  EXPECT_EQ(facts[0].section, "social") << "a service tells the need";
  EXPECT_TRUE(open(colleague).orientations.empty());
}

TEST_P(Orienting, is_for_who_heard_the_need_and_to_services_that_are_there) {
  EXPECT_EQ(world.as(colleague, "PUT", path(offer)).status, 403);
  EXPECT_EQ(world.as(door, "PUT", path({make_named_uuid("test", "nothing")})).status, 404);
}

}  // namespace raccordo::access::orientation_test
