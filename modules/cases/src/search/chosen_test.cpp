// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/town.hpp>
#include <people/sheet.hpp>

// A contact of somebody the network knows already: no second person, and nobody learns more by choosing than by searching.
namespace raccordo::cases::chosen_test {

using namespace testing;
using enum identity::Role;

class ChosenPersons : public raccordo::testing::EveryEngine {
 protected:
  HttpAnswer record(Party const& who, std::optional<people::PersonId> id, bool twice = false) {
    auto told = town.told();
    if (!twice) told.person.reset();
    told.person_id = id;
    return town.send(who, "POST", "/contacts", json::encode(told));
  }

  Town town{GetParam()};
  Party door = town.enter({.role = access_operator, .body = "comune-019067"});
  Party elsewhere = town.enter({.role = access_operator, .body = "comune-019054"});
  Party outside = town.enter({.role = social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  Party worker = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  people::PersonId ada = town.open(worker, town.take(worker, town.record(door))).person->person_id;
};
RACCORDO_ON_EVERY_ENGINE(ChosenPersons);

TEST_P(ChosenPersons, stand_under_one_sheet_and_who_chose_them_sees_what_a_search_shows) {
  auto const answer = record(elsewhere, ada);
  ASSERT_EQ(answer.status, 201) << answer.body;
  auto const contact = json::decode<access::Contact>(answer.body).value();
  EXPECT_EQ(contact.person->person_id, ada);
  EXPECT_EQ(contact.person->family_name, "Brunelvi");
  EXPECT_FALSE(contact.person->tax_code) << "choosing somebody tells no more of them";
  auto const stub = json::decode<people::PersonSheet>(town.get(elsewhere, "/people/" + ada.text()).body).value();
  EXPECT_TRUE(stub.stub);
  EXPECT_EQ(town.send(elsewhere, "PATCH", "/people/" + ada.text(), R"({"version":1,"reason":"x","phone":null})").status, 403);

  auto const mine = json::decode<access::Contact>(town.get(worker, "/contacts/" + contact.contact_id.text()).body).value();
  EXPECT_EQ(mine.person->tax_code, "BRNDAA41C42G306P") << "the team it lies with works on it";
  EXPECT_EQ(json::decode<people::PersonSheet>(town.get(worker, "/people/" + ada.text()).body).value().records.size(), 3u);
  EXPECT_TRUE(town.get(worker, "/desk?state=open").body.contains(R"("headline":"Ada Brunelvi")"));
}

TEST_P(ChosenPersons, are_among_those_one_may_find) {
  EXPECT_EQ(record(outside, ada).wrong_fields(), std::vector<std::string>{"/person_id"});
  EXPECT_EQ(record(door, people::PersonId{make_named_uuid("test", "nobody")}).wrong_fields(), std::vector<std::string>{"/person_id"});
  EXPECT_EQ(record(door, ada, true).wrong_fields(), std::vector<std::string>{"/person_id"}) << "one or the other";
}

}  // namespace raccordo::cases::chosen_test
