// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/town.hpp>
#include <people/merges.hpp>

#include <thread>

// Two sheets of one person, with the contacts and cases that stand under each.
namespace raccordo::cases::merge_test {

using namespace testing;
using namespace people;
using enum identity::Role;

class Merging : public raccordo::testing::EveryEngine {
 protected:
  CaseId case_of(std::string const& given_name, std::optional<std::string> const& phone) {
    auto told = town.told();
    told.person->given_name = given_name;
    told.person->phone = phone;
    return town.take(worker, town.record(door, told));
  }
  PersonSheet sheet(Party const& who, PersonId id) { return json::decode<PersonSheet>(town.get(who, "/people/" + id.text()).body).value(); }
  HttpAnswer propose(Party const& who, PersonId kept, PersonId other, std::vector<std::string> const& from_other = {"phone"}) {
    return town.send(who, "POST", "/people/" + kept.text() + "/merges",
                     json::encode(NewMerge{.other_id = other,
                                           .version = sheet(worker, kept).version,
                                           .other_version = sheet(worker, other).version,
                                           .from_other = from_other,
                                           .reason = "Stesso codice fiscale."}));
  }
  HttpAnswer act(Party const& who, HttpAnswer const& proposal, std::string const& what) {
    auto const id = json::decode<MergeRow>(proposal.body).value().merge_id;
    return town.send(who, "PUT", "/merges/" + id.text() + "/" + what, what == "confirmation" ? "" : R"({"reason":"Sono due cugine."})");
  }
  /// Everything that a joining touches, as each of them sees it; versions apart, which count the corrections.
  std::string seen() {
    std::string all;
    for (auto const* who : {&worker, &coordinator, &finder, &door}) {
      for (auto const& id : {ada, adele}) {
        auto one = sheet(*who, id);
        one.version = 0;
        all += json::encode(one) + "\n";
      }
      all += town.get(*who, "/people?q=brunelvi").body + town.get(*who, "/people?q=adele%20brunelvi").body + "\n";
      all += town.get(*who, "/cases").body + "\n";
    }
    return all;
  }

  Town town{GetParam()};
  Party door = town.enter({.role = access_operator, .body = "comune-019067"});
  Party worker = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  Party coordinator = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
  Party finder = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  CaseId first = case_of("Ada", {}), second = case_of("Adele", "0373 112233");
  PersonId ada = town.open(worker, first).person->person_id, adele = town.open(worker, second).person->person_id;
};
RACCORDO_ON_EVERY_ENGINE(Merging);

TEST_P(Merging, makes_one_sheet_that_answers_for_both_and_undoing_gives_both_back) {
  auto const before = seen();
  auto const proposal = propose(worker, ada, adele);
  ASSERT_EQ(proposal.status, 201) << proposal.body;
  EXPECT_EQ(seen(), before) << "a proposal changes nothing";
  ASSERT_EQ(act(coordinator, proposal, "confirmation").status, 200);

  auto const one = sheet(worker, adele);
  EXPECT_EQ(one.person_id, ada) << "the old number leads to the sheet that is kept";
  EXPECT_EQ(one.given_name, "Ada");
  EXPECT_EQ(one.known->phone, "0373 112233") << "as chosen";
  EXPECT_EQ(one.records.size(), 4u);
  EXPECT_EQ(town.open(worker, second).person->given_name, "Ada") << "its case shows whom it is about";
  auto const found = town.get(finder, "/people?q=adele%20brunelvi").body;
  EXPECT_TRUE(found.contains(ada.text()) && found.contains(first.text()) && found.contains(second.text())) << found;
  EXPECT_FALSE(found.contains(adele.text())) << "once";
  EXPECT_TRUE(sheet(finder, adele).stub) << "who could only find them can only find them";

  ASSERT_EQ(act(coordinator, proposal, "undoing").status, 200);
  EXPECT_EQ(seen(), before);
  EXPECT_EQ(act(coordinator, proposal, "undoing").code(), "not-joined");
}

TEST_P(Merging, undone_keeps_what_somebody_has_put_right_since) {
  auto const proposal = propose(worker, ada, adele);
  ASSERT_EQ(act(coordinator, proposal, "confirmation").status, 200);
  auto const correction = town.send(worker, "PATCH", "/people/" + adele.text(), R"({"version":2,"reason":"Me l’ha detto.","residence":"Pandino"})");
  ASSERT_EQ(correction.status, 200) << correction.body;
  ASSERT_EQ(act(coordinator, proposal, "undoing").status, 200);
  EXPECT_EQ(sheet(worker, ada).known->residence, "Pandino");
  EXPECT_FALSE(sheet(worker, ada).known->phone) << "that came with the other sheet";
  EXPECT_EQ(sheet(worker, adele).known->phone, "0373 112233");
}

TEST_P(Merging, is_decided_by_another_hand_and_once) {
  auto const own = propose(coordinator, ada, adele);
  EXPECT_EQ(act(coordinator, own, "confirmation").code(), "proposed-by-you");
  EXPECT_EQ(act(worker, own, "confirmation").status, 403);
  EXPECT_EQ(propose(worker, ada, adele).code(), "proposed-already");
  auto const other = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
  std::array<HttpAnswer, 2> answers;
  {
    auto const third = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
    std::jthread one([&] { answers[0] = act(other, own, "confirmation"); });
    std::jthread two([&, third] { answers[1] = act(third, own, "refusal"); });
  }
  if (answers[0].status != 200) std::swap(answers[0], answers[1]);
  EXPECT_EQ(answers[0].status, 200) << answers[0].body;
  EXPECT_EQ(answers[1].code(), "already-decided") << answers[1].body;
}

TEST_P(Merging, waits_for_who_reads_both_and_for_sheets_as_they_were_compared) {
  EXPECT_EQ(propose(finder, ada, adele).status, 403);
  EXPECT_EQ(propose(worker, ada, ada).wrong_fields(), std::vector<std::string>{"/other_id"});
  EXPECT_EQ(propose(worker, ada, adele, {"shoe_size"}).wrong_fields(), std::vector<std::string>{"/from_other"});
  auto const proposal = propose(worker, ada, adele);
  ASSERT_EQ(town.send(door, "PATCH", "/people/" + adele.text(), R"({"version":1,"reason":"Detto ora.","phone":"0373 445566"})").status, 200);
  EXPECT_EQ(act(coordinator, proposal, "confirmation").code(), "sheets-changed");
  EXPECT_EQ(act(coordinator, proposal, "refusal").status, 200);
  EXPECT_EQ(propose(worker, ada, adele).status, 201) << "and proposed again";
}

TEST_P(Merging, leaves_nobody_in_two_households_of_the_registry) {
  auto const lives = [&](PersonId id) {
    return town.send(worker, "POST", "/people/" + id.text() + "/household-members",
                     R"({"kind":"registry","tie":"child","valid_from":"2020-01-01","person":{"given_name":"Ugo","family_name":"Verzi"}})");
  };
  ASSERT_EQ(lives(ada).status, 201);
  ASSERT_EQ(lives(adele).status, 201);
  EXPECT_EQ(act(coordinator, propose(worker, ada, adele), "confirmation").code(), "two-households");
}

}  // namespace raccordo::cases::merge_test
