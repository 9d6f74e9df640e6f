// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/case_of_pandino.hpp>
#include <cases/goals.hpp>

namespace raccordo::cases::goals_test {

using namespace testing;
using enum identity::Role;

class Goals : public CaseOfPandino {
 protected:
  CaseGoals set(std::string_view words = "Torna a uscire di casa da sola.", std::string_view due_on = "2026-09-30") {
    return json::decode<CaseGoals>(town.send(worker, "POST", path("/goals"), json::encode(NewGoal{std::string(words), *Date::parse(due_on)})).body).value();
  }
  HttpAnswer put(std::string_view what, Uuid id, std::string_view body) { return town.send(worker, "PUT", std::string(what) + id.text(), body); }
};
RACCORDO_ON_EVERY_ENGINE(Goals);

TEST_P(Goals, are_set_reached_and_kept_as_they_were) {
  take();
  set("Ha un medico di base.", "2026-12-31");
  auto const goal = set().items.at(0);
  EXPECT_EQ(goal.words, "Torna a uscire di casa da sola.") << "the nearest day first";
  auto const action = R"({"words":"Accompagnarla al mercato","who":"Volontari AUSER","due_on":"2026-05-20"})";
  auto const with = town.send(worker, "POST", "/goals/" + goal.goal_id.text() + "/actions", action);
  ASSERT_EQ(with.status, 201) << with.body;
  auto const id = json::decode<CaseGoals>(with.body)->items.at(0).actions.at(0).action_id.value;
  auto const done = [&](std::string const& day) {
    return put("/goal-actions/", id,
               R"({"version":1,"words":"Accompagnarla al mercato","who":"Volontari AUSER","due_on":"2026-05-20","done_on":")" + day + "\"}");
  };
  EXPECT_EQ(done("2026-05-05").wrong_fields(), std::vector<std::string>{"/done_on"}) << "tomorrow";
  EXPECT_EQ(done("2026-05-04").status, 200);
  EXPECT_EQ(done("2026-05-03").code(), "stale-goal");
  auto const state = [&](std::string const& how) {
    return put("/goals/", goal.goal_id.value, R"({"version":1,"words":"Torna a uscire di casa.","due_on":"2026-09-30",)" + how + "}");
  };
  EXPECT_EQ(state(R"("state":"not_reached")").wrong_fields(), std::vector<std::string>{"/state_words"});
  auto const reached = state(R"("state":"partly_reached","state_words":"Con il bastone, fino alla piazza.")");
  ASSERT_EQ(reached.status, 200) << reached.body;
  auto const last = json::decode<CaseGoals>(reached.body)->items.at(1);
  EXPECT_EQ(last.state_on, rome_date(town.db.clock.now()));
  EXPECT_EQ(last.version, 2);
  EXPECT_EQ(town.open(worker, case_id).timeline.at(0).kind, "case.goal_changed");
  EXPECT_EQ(town.send(worker, "POST", path("/goals"), R"({"words":"x","due_on":"2026-09-31"})").wrong_fields(),
            (std::vector<std::string>{"/words", "/due_on"}));
  ASSERT_EQ(close(worker, 1).status, 200);
  EXPECT_EQ(state(R"("state":"reached")").code(), "case-closed");
}

}  // namespace raccordo::cases::goals_test
