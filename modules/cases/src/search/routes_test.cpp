// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/town.hpp>

namespace raccordo::cases::search_test {

using namespace testing;
using enum identity::Role;

class PeopleOverHttp : public raccordo::testing::EveryEngine {
 protected:
  std::vector<Found> find(Party const& who, std::string const& typed) {
    auto const answer = town.get(who, "/people?q=" + typed);
    EXPECT_EQ(answer.status, 200) << answer.body;
    auto const start = answer.body.find('['), end = answer.body.rfind(']');
    return json::decode<std::vector<Found>>(answer.body.substr(start, end - start + 1)).value();
  }
  HttpAnswer known(Party const& who, std::string_view tax_code, std::string_view birth_date) {
    return town.send(who, "POST", "/people/known", R"({"tax_code":")" + std::string(tax_code) + R"(","birth_date":")" + std::string(birth_date) + "\"}");
  }
  CaseId taken() { return town.take(worker, town.record(door)); }

  Town town{GetParam()};
  Party door = town.enter({.role = access_operator, .body = "comune-019067"});
  Party worker = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  Party finder = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  Party outside = town.enter({.role = social_worker, .body = "css-ovada", .team = "css-ovada-team"});
};
RACCORDO_ON_EVERY_ENGINE(PeopleOverHttp);

TEST_P(PeopleOverHttp, finds_whom_the_territory_follows_and_by_which_service) {
  auto const case_id = taken();
  auto const found = find(finder, "brunelvi%20ada");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].family_name, "Brunelvi");
  ASSERT_EQ(found[0].followed_by.size(), 1u);
  EXPECT_EQ(found[0].followed_by[0].case_id, case_id);
  EXPECT_EQ(found[0].followed_by[0].team_name, "Équipe di sub-ambito Pandino");
  EXPECT_EQ(found[0].followed_by[0].municipality_name, "Pandino");
}

TEST_P(PeopleOverHttp, finds_nobody_of_another_territory) {
  taken();
  EXPECT_TRUE(find(outside, "brunelvi").empty());
  EXPECT_EQ(town.get(finder, "/people?q=b").wrong_fields(), std::vector<std::string>{"?q"});
  EXPECT_EQ(town.get(finder, "/people").wrong_fields(), std::vector<std::string>{"?q"});
  EXPECT_TRUE(find(finder, "%27%3B%20drop%20table%20x%3B--").empty());
}

TEST_P(PeopleOverHttp, finds_the_one_of_the_territory_behind_hundreds_of_the_same_name_elsewhere) {
  auto const namesakes = town.db->write([&](db::Tx& tx) -> Result<void> {
    for (int i = 0; i < 450; ++i) {
      auto const id = TRY(people::add(tx, {.given_name = "Ada", .family_name = "Brunelvi", .birth_date = {}, .tax_code = {}, .phone = {}}, true));
      identity::relate(tx, {.record_kind = "person",
                            .record_id = id.value,
                            .holder = identity::network_holder("altrove"),
                            .relation = identity::Relation::network,
                            .sort_key = i,
                            .valid_from = tx.today()});
    }
    return {};
  });
  ASSERT_TRUE(namesakes);
  taken();
  for (auto const* typed : {"ada%20brunelvi", "brunelvi", "ad%20brun"}) EXPECT_EQ(find(finder, typed).size(), 1u) << typed;
  EXPECT_TRUE(find(outside, "ada%20brunelvi").empty());
}

TEST_P(PeopleOverHttp, writes_one_row_for_each_search_with_whom_it_showed) {
  taken();
  auto const person = find(finder, "brunelvi").at(0).person_id;
  find(finder, "nessuno%20cosi");
  auto const rows =
      town.db->read([&](db::Tx& tx) -> Result<std::vector<facts::ReadEntry>> { return facts::readings_for(tx, territory::body_id("csc").value, {}, 100); })
          .value();
  ASSERT_EQ(std::ranges::count(rows, "search", &facts::ReadEntry::purpose), 2);
  EXPECT_EQ(rows[0].account_id, finder.account_id.value);
  EXPECT_FALSE(person.nil());
}

TEST_P(PeopleOverHttp, says_whether_exactly_this_person_is_known_and_nothing_else) {
  taken();
  EXPECT_EQ(known(outside, "BRNDAA41C42G306P", "1941-03-02").body, R"({"known":true})");
  EXPECT_EQ(known(outside, "BRNDAA41C42G306P", "1941-03-03").body, R"({"known":false})");
  EXPECT_EQ(known(outside, "BRNDAA41C42G307R", "1941-03-02").body, R"({"known":false})");
  EXPECT_EQ(known(outside, "BRNDAA41C42G306Q", "1941-03-02").wrong_fields(), std::vector<std::string>{"/tax_code"}) << "a slip is not a no";
  EXPECT_EQ(known(outside, "BRN", "1941-02-31").wrong_fields(), (std::vector<std::string>{"/tax_code", "/birth_date"}));
}

TEST_P(PeopleOverHttp, may_be_asked_twenty_times_an_hour_whatever_the_clock_does) {
  for (int i = 0; i < 20; ++i) ASSERT_EQ(known(outside, "BRNDAA41C42G306P", "1941-03-02").status, 200) << i;
  auto const refused = known(outside, "BRNDAA41C42G306P", "1941-03-02");
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.code(), "asked-too-often");
  // No clock of the product can hurry the hour: somebody in front of the screen still waits.
  town.db.clock.advance(std::chrono::minutes(59));
  EXPECT_EQ(known(outside, "BRNDAA41C42G306P", "1941-03-02").status, 429);
  EXPECT_EQ(known(finder, "BRNDAA41C42G306P", "1941-03-02").status, 200);
}

class LoadsOverHttp : public PeopleOverHttp {};
RACCORDO_ON_EVERY_ENGINE(LoadsOverHttp);

TEST_P(LoadsOverHttp, weigh_each_worker_of_my_team_and_name_who_has_room) {
  auto const case_id = taken();
  taken();
  ASSERT_EQ(town.send(worker, "PATCH", "/cases/" + case_id.text(), R"({"version":1,"priority":"urgent","next_step_on":"2026-05-03"})").status, 200);
  auto const coordinator = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
  auto const loads = json::decode<Loads>(town.get(coordinator, "/loads").body).value();
  ASSERT_EQ(loads.items.size(), 1u);
  EXPECT_EQ(loads.items[0].team_name, "Équipe di sub-ambito Pandino");
  auto const& workers = loads.items[0].workers;
  auto const busy = std::ranges::find(workers, worker.account_id, &Load::Worker::account_id);
  ASSERT_NE(busy, workers.end());
  EXPECT_EQ(busy->open_cases, 2);
  EXPECT_EQ(busy->high_or_urgent, 1);
  EXPECT_EQ(busy->late_steps, 1);
  EXPECT_TRUE(std::ranges::any_of(workers, [](auto const& w) { return w.open_cases == 0; }));
  EXPECT_EQ(town.get(worker, "/loads").status, 403);
}

}  // namespace raccordo::cases::search_test
