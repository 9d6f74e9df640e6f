// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/town.hpp>
#include <people/sheet.hpp>

#include <thread>

// Who lives with whom, on the sheets of persons that contacts and cases have made.
namespace raccordo::cases::household_test {

using namespace testing;
using enum identity::Role;
using namespace people;

class Households : public raccordo::testing::EveryEngine {
 protected:
  PersonId somebody() { return town.open(worker, town.take(worker, town.record(door))).person->person_id; }
  HttpAnswer join(PersonId self, std::string const& who, std::string const& kind = "registry", std::string const& from = "2020-01-01") {
    return town.send(worker, "POST", "/people/" + self.text() + "/household-members",
                     R"({"tie":"child","kind":")" + kind + R"(","valid_from":")" + from + "\"," + who + "}");
  }
  static std::string chosen(PersonId id) { return R"("person_id":")" + id.text() + "\""; }
  PersonSheet open(Party const& who, PersonId id) { return json::decode<PersonSheet>(town.get(who, "/people/" + id.text()).body).value(); }
  HttpAnswer leave(PersonId self, HouseholdMemberId member, std::string const& day) {
    return town.send(worker, "PUT", "/people/" + self.text() + "/household-members/" + member.text() + "/end",
                     R"({"reason":"È andato via.","valid_to":")" + day + "\"}");
  }
  static constexpr auto ugo = R"("person":{"given_name":"Ugo","family_name":"Verzi","birth_date":"1970-01-01"})";

  Town town{GetParam()};
  Party door = town.enter({.role = access_operator, .body = "comune-019067"});
  Party worker = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  Party finder = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  PersonId ada = somebody();
};
RACCORDO_ON_EVERY_ENGINE(Households);

TEST_P(Households, are_made_with_the_first_who_lives_there_and_stand_on_both_sheets) {
  ASSERT_EQ(join(ada, ugo).status, 201);
  auto const sheet = open(worker, ada);
  ASSERT_EQ(sheet.households.size(), 1u);
  auto const& members = sheet.households[0].members;
  ASSERT_EQ(members.size(), 2u);
  EXPECT_TRUE(members[0].self || members[1].self);
  auto const& other = members[0].self ? members[1] : members[0];
  EXPECT_EQ(other.person_name, "Ugo Verzi");
  EXPECT_EQ(open(worker, *other.person_id).households.at(0).members.size(), 2u);
  EXPECT_TRUE(open(finder, ada).households.empty()) << "a stub says nothing of whom one lives with";
  EXPECT_TRUE(open(finder, *other.person_id).stub) << "whoever may search finds them";
  EXPECT_TRUE(open(door, ada).known);
  EXPECT_TRUE(open(door, ada).households.empty()) << "who only wrote the contact down";
}

TEST_P(Households, of_the_registry_hold_nobody_who_is_in_another) {
  auto const other = somebody(), third = somebody();
  ASSERT_EQ(join(ada, chosen(third)).status, 201);
  auto const refused = join(other, chosen(third));
  EXPECT_EQ(refused.code(), "lives-elsewhere");
  EXPECT_TRUE(refused.body.contains("Ada Brunelvi risulta già in un altro nucleo anagrafico dal 01/01/2020")) << refused.body;
  EXPECT_TRUE(open(worker, other).households.empty()) << "refused whole: no household of one is left";
  EXPECT_EQ(join(other, chosen(third), "actual").status, 201) << "really living together is another matter";
  EXPECT_EQ(join(ada, chosen(third)).code(), "is-there-already");

  auto const members = open(worker, ada).households.at(0).members;
  auto const& stay = members[0].self ? members[1] : members[0];
  EXPECT_EQ(leave(ada, stay.member_id, "2019-12-31").wrong_fields(), std::vector<std::string>{"/valid_to"});
  ASSERT_EQ(leave(ada, stay.member_id, "2024-06-30").status, 200);
  EXPECT_EQ(leave(ada, stay.member_id, "2024-06-30").code(), "already-left");
  EXPECT_EQ(join(other, chosen(third), "registry", "2024-06-30").code(), "lives-elsewhere") << "on that day they still were there";
  EXPECT_EQ(join(other, chosen(third), "registry", "2024-07-01").status, 201);
  EXPECT_EQ(open(worker, ada).households.at(0).members.back().valid_to, Date::parse("2024-06-30")) << "what was stays";
}

TEST_P(Households, let_one_of_two_in_who_are_written_at_once) {
  auto const other = somebody(), third = somebody();
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread one([&] { answers[0] = join(ada, chosen(third)); });
    std::jthread two([&] { answers[1] = join(other, chosen(third)); });
  }
  if (answers[0].status != 201) std::swap(answers[0], answers[1]);
  EXPECT_EQ(answers[0].status, 201) << answers[0].body;
  EXPECT_EQ(answers[1].code(), "lives-elsewhere") << answers[1].body;
}

TEST_P(Households, name_every_wrong_field) {
  EXPECT_EQ(join(ada, ugo, "registry", "2999-01-01").status, 422);
  EXPECT_EQ(join(ada, ugo, "registry", "2026-12-01").wrong_fields(), std::vector<std::string>{"/valid_from"});
  EXPECT_EQ(join(ada, R"("person":{"given_name":" ","family_name":"Verzi"})").wrong_fields(), std::vector<std::string>{"/person/given_name"});
  EXPECT_EQ(join(ada, chosen(ada)).wrong_fields(), std::vector<std::string>{"/person_id"});
  EXPECT_EQ(join(ada, chosen({make_named_uuid("test", "nobody")})).wrong_fields(), std::vector<std::string>{"/person_id"});
  EXPECT_EQ(join(ada, std::string(ugo) + "," + chosen(ada)).wrong_fields(), std::vector<std::string>{"/person"});
}

}  // namespace raccordo::cases::household_test
