// SPDX-License-Identifier: EUPL-1.2
#include "referrals/referrals.hpp"

#include <access_testing/world.hpp>
#include <gtest/gtest.h>

namespace raccordo::access::referrals_test {

using catalogue::CapacityState;
using identity::Role;
using identity::testing::Person;
using raccordo::testing::EveryEngine;
using testing::World;

/// A door at Cassinelle sends to the consortium of Novi, which offers home care there.
class Sending : public EveryEngine {
 protected:
  std::string to(catalogue::OfferId id, bool share = true) const {
    return R"({"message":"Vive sola e non riesce a lavarsi.","share_person":)" + std::string(share ? "true" : "false") + R"(,"offer_id":")" + id.text() + "\"}";
  }
  raccordo::testing::HttpAnswer send(std::string const& what) { return world.as(door, "POST", "/contacts/" + contact.text() + "/referrals", what); }
  Referral sent() { return json::decode<Referral>(send(to(offer)).body).value(); }
  raccordo::testing::HttpAnswer act(Person const& who, ReferralId id, std::string const& what, std::string const& body = "") {
    return world.as(who, "POST", "/referrals/" + id.text() + "/" + what, body);
  }
  std::vector<desk::Item> desk_of(Person const& who) {
    return json::decode<api::Page<desk::Item>>(world.get(who, "/desk?state=open&limit=200").body).value().items;
  }
  Contact open_contact_of(Person const& who) { return json::decode<Contact>(world.get(who, "/contacts/" + contact.text()).body).value(); }
  Referral open(Person const& who, ReferralId id) { return json::decode<Referral>(world.get(who, "/referrals/" + id.text()).body).value(); }
  std::vector<std::string> kinds() {
    return world.db
        ->read([&](db::Tx& tx) -> Result<std::vector<std::string>> {
          std::vector<std::string> all;
          for (auto const& fact : raccordo::facts::thread(tx, contact.value, {}, 50)) all.push_back(fact.kind);
          return all;
        })
        .value();
  }

  World world{GetParam()};
  Person door = world.person("porta", {.role = Role::access_operator, .body = "comune-006044"});
  Person there = world.person("novi", {.role = Role::social_worker, .body = "csp-novese", .team = "csp-novese-team"});
  Person elsewhere = world.person("tortona", {.role = Role::social_worker, .body = "cisa-tortona", .team = "cisa-tortona-team"});
  ContactId contact = world.record(door, told());
  catalogue::OfferId offer =
      catalogue::testing::given_an_offer(*world.db, {.code = "sad", .name = "Aiuto a casa", .type = "assistenza-domiciliare", .body = "csp-novese"});
  static NewContact told() {
    auto need = testing::a_need();
    need.person = testing::ada();
    return need;
  }
};
RACCORDO_ON_EVERY_ENGINE(Sending);

TEST_P(Sending, lies_at_once_on_the_receivers_desk_with_the_term_and_what_was_shared) {
  auto const referral = sent();
  auto const desk = desk_of(there);
  ASSERT_EQ(desk.size(), 1u);
  EXPECT_EQ(desk[0].kind, desk::ItemKind::referral);
  EXPECT_EQ(desk[0].headline, "Ada Brunelvi");
  EXPECT_EQ(desk[0].due_on, *Date::parse("2026-05-11"));
  auto const seen = open(there, referral.referral_id);
  EXPECT_EQ(seen.message, "Vive sola e non riesce a lavarsi.");
  EXPECT_EQ(seen.person->family_name, "Brunelvi");
  EXPECT_FALSE(seen.contact_id) << "what was told at the door stays there";
  EXPECT_TRUE(open_contact_of(there).stub) << "of the same territory: that it exists, and no more";
  EXPECT_EQ(world.get(elsewhere, "/referrals/" + referral.referral_id.text()).status, 404);
}

TEST_P(Sending, without_the_name_shares_only_the_message) {
  auto const referral = json::decode<Referral>(send(to(offer, false)).body).value();
  EXPECT_EQ(desk_of(there).at(0).headline, "");
  auto const answer = world.get(there, "/referrals/" + referral.referral_id.text());
  EXPECT_EQ(answer.body.find("Brunelvi"), std::string::npos) << answer.body;
}

TEST_P(Sending, accepted_leaves_the_desk_and_the_sender_reads_the_words) {
  auto const id = sent().referral_id;
  ASSERT_EQ(act(there, id, "acceptance", R"({"words":"Chiamiamo domani."})").status, 200);
  EXPECT_TRUE(desk_of(there).empty());
  auto const line = open_contact_of(door).referrals.at(0);
  EXPECT_EQ(line.state, ReferralState::accepted);
  EXPECT_EQ(line.words, "Chiamiamo domani.");
  EXPECT_EQ(kinds().at(0), "referral.accepted");
  EXPECT_TRUE(desk_of(door).empty());
}

TEST_P(Sending, refused_for_want_of_room_fills_the_directory_counts_the_need_and_comes_back) {
  auto const id = sent().referral_id;
  ASSERT_EQ(act(there, id, "refusal", R"({"reason":"full","words":"Prima di luglio no."})").status, 200);
  auto const known = world.db->read([&](db::Tx& tx) -> Result<catalogue::OfferKnown> { return *world.directory.find_known(tx, offer); }).value();
  EXPECT_EQ(known.capacity.state, CapacityState::full);
  EXPECT_EQ(known.capacity.said_on, Date::parse("2026-05-04"));
  EXPECT_EQ(kinds(), (std::vector<std::string>{"need.unmet", "referral.refused", "referral.sent", "contact.recorded"}));
  auto const back = desk_of(door);
  ASSERT_EQ(back.size(), 1u);
  EXPECT_EQ(back[0].kind, desk::ItemKind::returned_referral);
  EXPECT_EQ(open(door, id).reason, RefusalReason::full);
  ASSERT_EQ(act(door, id, "resolution").status, 200);
  EXPECT_TRUE(desk_of(door).empty());
  EXPECT_EQ(act(door, id, "resolution").status, 200) << "twice is once";
}

TEST_P(Sending, refused_for_another_reason_says_nothing_of_the_room) {
  ASSERT_EQ(act(there, sent().referral_id, "refusal", R"({"reason":"requirements"})").status, 200);
  auto const known = world.db->read([&](db::Tx& tx) -> Result<catalogue::OfferKnown> { return *world.directory.find_known(tx, offer); }).value();
  EXPECT_EQ(known.capacity.state, CapacityState::not_known);
  EXPECT_EQ(kinds().at(0), "referral.refused");
}

TEST_P(Sending, is_answered_once_and_by_who_received_it) {
  auto const id = sent().referral_id;
  EXPECT_EQ(act(elsewhere, id, "acceptance", "{}").status, 404);
  EXPECT_EQ(act(door, id, "acceptance", "{}").status, 403);
  ASSERT_EQ(act(there, id, "acceptance", "{}").status, 200);
  auto const again = act(there, id, "refusal", R"({"reason":"other"})");
  EXPECT_EQ(again.status, 409);
  EXPECT_NE(again.body.find("already-answered"), std::string::npos) << again.body;
  EXPECT_EQ(act(door, id, "withdrawal").status, 409);
  EXPECT_EQ(act(door, id, "resolution").status, 409);
}

TEST_P(Sending, withdrawn_is_gone_from_the_receivers_sight) {
  auto const id = sent().referral_id;
  ASSERT_EQ(act(door, id, "withdrawal").status, 200);
  EXPECT_TRUE(desk_of(there).empty());
  EXPECT_EQ(world.get(there, "/referrals/" + id.text()).status, 404);
  EXPECT_EQ(open_contact_of(door).referrals.at(0).state, ReferralState::withdrawn);
}

TEST_P(Sending, names_what_is_wrong_with_it) {
  auto const nobodys = catalogue::testing::given_an_offer(*world.db, {.code = "vol", .name = "Volontari", .type = "prossimita"});
  auto const own = catalogue::testing::given_an_offer(*world.db, {.code = "seg", .name = "Sportello", .type = "segretariato-sociale", .body = "comune-006044"});
  for (auto const& what : {to(nobodys), to(own), std::string(R"({"message":"Serve aiuto."})")}) {
    auto const answer = send(what);
    EXPECT_EQ(answer.status, 422) << what;
    EXPECT_NE(answer.body.find("/offer_id"), std::string::npos) << answer.body;
  }
  EXPECT_NE(send(R"({"message":" ","offer_id":")" + offer.text() + "\"}").body.find("/message"), std::string::npos);
  sent();
  auto const second = send(to(offer));
  EXPECT_EQ(second.status, 409);
  EXPECT_NE(second.body.find("still-asked"), std::string::npos) << second.body;
}

TEST_P(Sending, five_hundred_to_a_node_that_never_answers_all_come_back) {
  auto const who = world.principal(door);
  Post const post{world.territory, world.desk, world.directory};
  constexpr int many = 500;
  for (int i = 0; i < many; i += 100)
    ASSERT_TRUE(world.db->write([&](db::Tx& tx) -> Result<void> {
      for (int j = 0; j < 100; ++j) {
        auto const one = TRY(world.contacts.record(tx, who, testing::a_need(), true));
        TRY(access::send(tx, post, who, one, {.offer_id = offer, .body_id = {}, .message = "Serve aiuto.", .share_person = {}}));
      }
      return {};
    }));
  ASSERT_TRUE(world.contacts.expire_referrals());
  auto const waiting = json::decode<desk::Summary>(world.get(there, "/desk/summary").body).value();
  EXPECT_EQ(waiting.open, many) << "the term has not run out";
  world.move_to("2026-05-11");
  ASSERT_TRUE(world.contacts.expire_referrals());
  auto const last_day = identity::testing::in_another_browser(*world.db, there);
  EXPECT_EQ(json::decode<desk::Summary>(world.get(last_day, "/desk/summary").body).value().open, many) << "the last day is still of the term";
  world.move_to("2026-05-12");
  for (int again = 0; again < 2; ++again) ASSERT_TRUE(world.contacts.expire_referrals());
  auto const receiver = identity::testing::in_another_browser(*world.db, there), sender = identity::testing::in_another_browser(*world.db, door);
  EXPECT_EQ(json::decode<desk::Summary>(world.get(receiver, "/desk/summary").body).value().open, 0);
  EXPECT_EQ(json::decode<desk::Summary>(world.get(sender, "/desk/summary").body).value().open, many);
  EXPECT_EQ(json::decode<api::Page<ReferralRow>>(world.get(sender, "/referrals?limit=1").body).value().items.at(0).state, ReferralState::expired);
}

}  // namespace raccordo::access::referrals_test
