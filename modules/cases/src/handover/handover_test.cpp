// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/case_of_pandino.hpp>
#include <cases/handovers.hpp>

#include <map>

#include "handover/handover.hpp"

namespace raccordo::cases::handover_test {

using namespace testing;
using enum identity::Role;

TEST(Deal, gives_each_case_to_whoever_then_has_least) {
  auto const account = [](std::string const& name) { return identity::AccountId{make_named_uuid("test", name)}; };
  std::vector<CaseId> cases;
  for (int i = 0; i < 200; ++i) cases.push_back({make_named_uuid("case", std::to_string(i))});
  std::map<identity::AccountId, int> given;
  for (auto const& deal : dealt(cases, {{account("a"), 50}, {account("b"), 10}, {account("c"), 0}})) ++given[deal.to];
  EXPECT_EQ(given[account("a")], 37);
  EXPECT_EQ(given[account("b")], 77);
  EXPECT_EQ(given[account("c")], 86);
}

class Handing : public CaseOfPandino {
 protected:
  NewHandover whole(int in_days, int overlap = 0) {
    return {territory::team_id("csc-pandino"), worker.account_id, {colleague.account_id, third.account_id},
            today.plus_days(in_days),          overlap,           "Va in maternità."};
  }
  HttpAnswer plan(NewHandover const& what) { return town.send(coordinator, "POST", "/handovers", json::encode(what)); }
  Handovers list() { return json::decode<Handovers>(town.get(coordinator, "/handovers").body).value(); }
  std::int64_t open_of(Party const& party) {
    auto const load = json::decode<Loads>(town.get(coordinator, "/loads").body).value().items.at(0);
    return std::ranges::find(load.workers, party.account_id, &Load::Worker::account_id)->open_cases;
  }

  Party coordinator = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
  Party colleague = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  Party third = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  Date today = rome_date(town.db.clock.now());
};
RACCORDO_ON_EVERY_ENGINE(Handing);

TEST_P(Handing, passes_a_whole_load_on_its_day_and_what_came_meanwhile_too) {
  for (int i = 0; i < 3; ++i) take();
  auto const preview = json::decode<HandoverPreview>(town.send(coordinator, "POST", "/handover-preview", json::encode(whole(2, 3))).body).value();
  EXPECT_EQ(preview.cases, 3);
  EXPECT_EQ(preview.shares.at(0).cases + preview.shares.at(1).cases, 3);
  ASSERT_EQ(plan(whole(2, 3)).status, 201);
  EXPECT_EQ(plan(whole(2)).code(), "already-planned");
  auto const closed = case_id;
  ASSERT_EQ(close(worker, 1).status, 200);
  take();
  ASSERT_TRUE(town.cases.run_handovers());
  EXPECT_EQ(open_of(worker), 3) << "not its day";
  town.db.clock.advance(std::chrono::days(2));
  coordinator = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
  for (int again = 0; again < 2; ++again) ASSERT_TRUE(town.cases.run_handovers());
  EXPECT_EQ(open_of(worker), 0);
  EXPECT_EQ(open_of(colleague) + open_of(third), 3);
  EXPECT_EQ(list().items.at(0).state, HandoverState::done);
  auto const shown = town.open(coordinator, case_id);
  EXPECT_EQ(shown.assignment->reason, "Va in maternità.");
  EXPECT_EQ(shown.timeline.at(0).kind, "case.assigned");
  auto const reads = [&](CaseId id) { return town.open(identity::testing::in_another_browser(*town.db, worker), id).why; };
  EXPECT_EQ(reads(case_id).at(0).relation, "member") << "side by side";
  EXPECT_EQ(reads(closed).at(0).relation, "worker") << "what was closed stays whose it was";
  town.db.clock.advance(std::chrono::days(3));
  EXPECT_EQ(reads(case_id).at(0).relation, "team") << "and then as the team";
}

TEST_P(Handing, can_be_undone_until_its_day_and_refuses_what_cannot_be) {
  take();
  ASSERT_EQ(plan(whole(1)).status, 201);
  auto const path = "/handovers/" + list().items.at(0).handover_id.text();
  EXPECT_EQ(town.send(coordinator, "DELETE", path).status, 204);
  EXPECT_EQ(town.send(coordinator, "DELETE", path).code(), "handover-over");
  ASSERT_EQ(plan(whole(0)).status, 201);
  EXPECT_EQ(open_of(worker), 0) << "today: at once";
  EXPECT_EQ(town.send(coordinator, "DELETE", "/handovers/" + list().items.at(0).handover_id.text()).code(), "handover-over");
  EXPECT_EQ(plan(whole(-1)).wrong_fields(), std::vector<std::string>{"/on_day"});
  auto wrong = whole(0);
  wrong.to_ids = {worker.account_id};
  EXPECT_EQ(plan(wrong).wrong_fields(), std::vector<std::string>{"/to_ids/0"});
  wrong.to_ids = {door.account_id};
  EXPECT_EQ(plan(wrong).wrong_fields(), std::vector<std::string>{"/to_ids/0"});
  auto elsewhere = whole(0);
  elsewhere.team_id = territory::team_id("csc-soncino");
  EXPECT_EQ(plan(elsewhere).code(), "not-your-team");
}

}  // namespace raccordo::cases::handover_test
