// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/case_of_pandino.hpp>

#include <algorithm>
#include <thread>

namespace raccordo::cases::staff_test {

using namespace testing;
using enum identity::Role;

class Staff : public CaseOfPandino {
 protected:
  HttpAnswer assign(Party const& to, access::ContactId contact, http::Pairs headers = {}) {
    return town.send(coordinator, "POST", "/contacts/" + contact.text() + "/assignment", json::encode(NewAssignment{to.account_id, "Ha più spazio."}), headers);
  }
  HttpAnswer pass(Party const& to, Party const& from, std::string reason = "Carico di lavoro.") {
    return town.send(coordinator, "PUT", path("/worker"), json::encode(Reassignment{to.account_id, from.account_id, std::move(reason)}));
  }
  HttpAnswer away(Party const& by, NewAbsence const& what) { return town.send(by, "POST", "/absences", json::encode(what)); }
  Load::Worker load_of(Party const& party) {
    auto const load = json::decode<Loads>(town.get(coordinator, "/loads").body).value().items.at(0);
    return *std::ranges::find(load.workers, party.account_id, &Load::Worker::account_id);
  }
  Queue queue() { return json::decode<Queue>(town.get(coordinator, "/queue").body).value(); }
  std::vector<desk::Item> mine(Party const& party) { return json::decode<api::Page<desk::Item>>(town.get(party, "/desk?state=mine").body).value().items; }

  Party coordinator = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
  Party colleague = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  Date today = rome_date(town.db.clock.now());
};
RACCORDO_ON_EVERY_ENGINE(Staff);

TEST_P(Staff, gives_a_waiting_contact_to_somebody_who_has_it_on_the_desk_at_once) {
  auto const contact = town.record(door);
  auto const answer = assign(worker, contact, {{"Idempotency-Key", "k1"}});
  ASSERT_EQ(answer.status, 201) << answer.body;
  case_id = json::decode<Assigned>(answer.body)->case_id;
  EXPECT_EQ(assign(worker, contact, {{"Idempotency-Key", "k1"}}).status, 201) << "the same form sent twice is one act";
  EXPECT_EQ(assign(colleague, contact).code(), "already-taken");
  ASSERT_EQ(mine(worker).size(), 1u);
  EXPECT_TRUE(mine(coordinator).empty());
  auto const shown = town.open(worker, case_id);
  EXPECT_EQ(shown.worker->account_id, worker.account_id);
  EXPECT_EQ(shown.assignment->reason, "Ha più spazio.");
  EXPECT_EQ(shown.assignment->assigned_by, coordinator.display_name);
  EXPECT_EQ(shown.timeline.at(0).kind, "case.assigned");
}

TEST_P(Staff, passes_a_case_on_and_whoever_had_it_sees_it_leave) {
  take();
  EXPECT_EQ(pass(colleague, worker, "x").wrong_fields(), std::vector<std::string>{"/reason"});
  EXPECT_EQ(pass(colleague, coordinator).code(), "already-reassigned") << "not whom one saw there";
  ASSERT_EQ(pass(colleague, worker).status, 200);
  EXPECT_EQ(pass(colleague, worker).status, 200) << "the same once more changes nothing";
  EXPECT_TRUE(mine(worker).empty());
  EXPECT_EQ(mine(colleague).size(), 1u);
  auto const before = town.open(worker, case_id);
  EXPECT_EQ(before.why.size(), 1u) << "a colleague of the team from now on";
  EXPECT_EQ(std::ranges::find(before.may, "case.close"), before.may.end());
  ASSERT_EQ(pass(worker, colleague).status, 200) << "and back the same day";
  EXPECT_EQ(close(worker, 1).status, 200);
  EXPECT_EQ(pass(colleague, worker).code(), "case-closed");
}

TEST_P(Staff, of_two_who_pass_it_on_at_once_one_is_told_who_has_it) {
  take();
  auto const third = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread one([&] { answers[0] = pass(colleague, worker); });
    std::jthread other([&] { answers[1] = pass(third, worker); });
  }
  if (answers[0].status != 200) std::swap(answers[0], answers[1]);
  ASSERT_EQ(answers[0].status, 200) << answers[0].body;
  EXPECT_EQ(answers[1].code(), "already-reassigned") << answers[1].body;
  auto const has_it = town.open(coordinator, case_id).worker->display_name;
  EXPECT_NE(answers[1].body.find(has_it), std::string::npos) << answers[1].body;
}

TEST_P(Staff, gives_nothing_to_who_is_away_or_works_there_no_more) {
  take();
  auto const noted = away(colleague, {colleague.account_id, today, today.plus_days(3), {}});
  ASSERT_EQ(noted.status, 201) << noted.body;
  EXPECT_EQ(pass(colleague, worker).code(), "worker-absent");
  EXPECT_EQ(load_of(colleague).worker_state, WorkerState::absent);
  ASSERT_EQ(town.send(coordinator, "DELETE", "/absences/" + json::decode<Absence>(noted.body)->absence_id.text()).status, 204);
  EXPECT_EQ(load_of(colleague).worker_state, WorkerState::present);
  auto const minors = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino", .function = territory::Function::minors});
  EXPECT_EQ(pass(minors, worker).code(), "mandate-ended");
  auto const elsewhere = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  EXPECT_EQ(pass(elsewhere, worker).code(), "mandate-ended");
  town.withdraw(colleague);
  EXPECT_EQ(pass(colleague, worker).code(), "mandate-ended");
  EXPECT_EQ(pass(door, worker).code(), "mandate-ended");
}

TEST_P(Staff, shows_the_coordinator_what_nobody_attends_to) {
  take();
  ASSERT_EQ(change(R"({"version":1,"priority":"urgent"})").status, 200);
  EXPECT_TRUE(queue().items.empty());
  ASSERT_EQ(away(coordinator, {worker.account_id, today, today.plus_days(3), {}}).status, 201);
  ASSERT_EQ(queue().items.size(), 1u);
  EXPECT_EQ(queue().items[0].why, Unattended::worker_absent);
  EXPECT_EQ(queue().items[0].row.person_name, "Ada Brunelvi");
  town.withdraw(worker);
  EXPECT_EQ(queue().items.at(0).why, Unattended::worker_gone);
  EXPECT_EQ(load_of(worker).worker_state, WorkerState::gone);
  ASSERT_EQ(pass(colleague, worker).status, 200);
  EXPECT_TRUE(queue().items.empty());
}

TEST_P(Staff, notes_days_away_that_are_possible_and_of_whom_one_may) {
  auto const wrong = [&](NewAbsence const& what) { return away(coordinator, what).wrong_fields(); };
  auto const id = worker.account_id;
  EXPECT_EQ(wrong({id, today, today.plus_days(-1), {}}), std::vector<std::string>{"/to"});
  EXPECT_EQ(wrong({id, today.plus_days(-9), today.plus_days(-1), {}}), std::vector<std::string>{"/to"});
  EXPECT_EQ(wrong({id, today, today.plus_days(367), {}}), std::vector<std::string>{"/to"});
  EXPECT_EQ(wrong({id, today, today, id}), std::vector<std::string>{"/cover_id"});
  EXPECT_EQ(away(colleague, {id, today, today, {}}).code(), "not-your-team");
  ASSERT_EQ(away(worker, {id, today.plus_days(5), today.plus_days(9), colleague.account_id}).status, 201);
  EXPECT_EQ(away(worker, {id, today.plus_days(9), today.plus_days(12), {}}).code(), "absence-overlaps");
  EXPECT_EQ(load_of(worker).worker_state, WorkerState::present) << "not yet";
  EXPECT_EQ(load_of(worker).absence->cover_name, colleague.display_name);
}

}  // namespace raccordo::cases::staff_test
