// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/town.hpp>
#include <people/sheet.hpp>

// The sheet of a person stands on what the modules keep about them: tried here, where contacts and cases are.
namespace raccordo::cases::sheet_test {

using namespace testing;
using enum identity::Role;
using people::PersonSheet;

class SheetOfAPerson : public raccordo::testing::EveryEngine {
 protected:
  SheetOfAPerson() : case_id(town.take(worker, town.record(door))), person_id(town.open(worker, case_id).person->person_id) {}
  std::string path(std::string_view below = {}) const { return "/people/" + person_id.text() + std::string(below); }
  PersonSheet open(Party const& who) { return json::decode<PersonSheet>(town.get(who, path()).body).value(); }
  HttpAnswer correct(Party const& who, std::string const& body) { return town.send(who, "PATCH", path(), body); }

  Town town{GetParam()};
  Party door = town.enter({.role = access_operator, .body = "comune-019067"});
  Party worker = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  Party finder = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  CaseId case_id;
  people::PersonId person_id;
};
RACCORDO_ON_EVERY_ENGINE(SheetOfAPerson);

TEST_P(SheetOfAPerson, shows_whoever_follows_them_everything_and_others_that_they_are_followed) {
  auto const mine = open(worker);
  EXPECT_EQ(mine.known->tax_code, "BRNDAA41C42G306P");
  ASSERT_EQ(mine.records.size(), 2u);
  EXPECT_FALSE(mine.records[0].stub || mine.records[1].stub);
  EXPECT_EQ(mine.records[0].thread_id, mine.records[1].thread_id) << "a contact and the case that came of it";

  auto const stub = open(finder);
  EXPECT_TRUE(stub.stub);
  EXPECT_FALSE(stub.known);
  EXPECT_EQ(stub.family_name, "Brunelvi");
  ASSERT_EQ(stub.records.size(), 2u);
  EXPECT_TRUE(stub.records[0].stub && stub.records[1].stub);
  EXPECT_EQ(stub.records[0].desk_name, "Équipe di sub-ambito Pandino");
  EXPECT_EQ(town.readings(person_id.value).size(), 2u) << "each opening is a line";

  auto const at_the_door = open(door);
  EXPECT_TRUE(at_the_door.known) << "who wrote the contact down";
  EXPECT_EQ(std::ranges::count(at_the_door.records, true, &people::PersonRecord::stub), 1) << "and not the case";
}

TEST_P(SheetOfAPerson, ends_with_the_mandate_that_opened_it) {
  town.withdraw(worker);
  EXPECT_EQ(town.get(worker, path()).status, 403);
}

TEST_P(SheetOfAPerson, is_put_right_with_a_reason_and_keeps_what_it_was) {
  EXPECT_EQ(correct(worker, R"({"version":1,"reason":" ","phone":"0373 123123"})").wrong_fields(), std::vector<std::string>{"/reason"});
  EXPECT_EQ(correct(worker, R"({"version":1,"reason":"x","tax_code":"BRNDAA41C42G306Q","birth_date":"2999-01-01"})").wrong_fields(),
            (std::vector<std::string>{"/birth_date"}));
  EXPECT_EQ(correct(worker, R"({"version":1,"reason":"x","tax_code":"BRNDAA41C42G306Q"})").wrong_fields(), std::vector<std::string>{"/tax_code"});
  EXPECT_EQ(correct(worker, R"({"version":7,"reason":"x","phone":null})").wrong_fields(), std::vector<std::string>{"/version"});
  ASSERT_EQ(correct(worker, R"({"version":1,"reason":"Dalla carta d’identità.","family_name":"Brunelvi Rossi","tax_code_seen":true})").status, 200);
  EXPECT_EQ(town.open(worker, case_id).person->family_name, "Brunelvi Rossi") << "the case shows it at once";
  EXPECT_TRUE(town.get(finder, "/people?q=rossi%20ada").body.contains("Brunelvi Rossi")) << "and so does the search";

  auto const history = json::decode<people::PersonCorrections>(town.get(worker, path("/corrections")).body).value();
  ASSERT_EQ(history.items.size(), 1u);
  EXPECT_EQ(history.items[0].reason, "Dalla carta d’identità.");
  ASSERT_EQ(history.items[0].fields.size(), 2u);
  EXPECT_EQ(history.items[0].fields[0].from, "Brunelvi");
  EXPECT_EQ(history.items[0].fields[1].to, "true");
  EXPECT_EQ(town.get(finder, path("/corrections")).status, 403);
}

TEST_P(SheetOfAPerson, of_two_who_write_at_once_the_second_sees_both_sides) {
  ASSERT_EQ(correct(worker, R"({"version":1,"reason":"Ha cambiato numero.","phone":"0373 111111"})").status, 200);
  auto const before = town.readings(person_id.value).size();
  auto const late = correct(door, R"({"version":1,"reason":"Me l’ha detto.","phone":"0373 222222"})");
  EXPECT_EQ(late.status, 409);
  for (auto const* side : {R"("base":{"phone":null})", R"("theirs":{"phone":"0373 111111"})", R"("yours":{"phone":"0373 222222"})", R"("current_version":2)"})
    EXPECT_TRUE(late.body.contains(side)) << side << late.body;
  EXPECT_EQ(town.readings(person_id.value).size(), before + 1) << "and that is an opening";
}

}  // namespace raccordo::cases::sheet_test
