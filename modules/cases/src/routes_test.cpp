// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/case_of_pandino.hpp>
#include <cases/history.hpp>

#include <thread>

namespace raccordo::cases::routes_test {

using namespace testing;
using enum identity::Role;

class CasesOverHttp : public CaseOfPandino {
 protected:
  std::vector<std::string> kinds() {
    std::vector<std::string> kinds;
    for (auto const& fact : town.thread(town.open(worker, case_id).thread_id)) kinds.push_back(fact.kind);
    return kinds;
  }
};
RACCORDO_ON_EVERY_ENGINE(CasesOverHttp);

TEST_P(CasesOverHttp, opens_a_case_from_a_contact_on_my_desk_and_shows_the_whole_first_screen) {
  auto const contact = town.record(door);
  auto const answer = town.send(worker, "POST", "/cases", json::encode(TakeContact{contact, {}}));
  ASSERT_EQ(answer.status, 201) << answer.body;
  auto const shown = json::decode<Case>(answer.body).value();
  EXPECT_EQ(answer.header("location"), "/api/v1/cases/" + shown.case_id.text());
  EXPECT_EQ(shown.person->family_name, "Brunelvi");
  EXPECT_EQ(shown.told->need, "Non riesce più a salire le scale.");
  EXPECT_EQ(shown.team_name, "Équipe di sub-ambito Pandino");
  EXPECT_FALSE(shown.in_charge_name.empty());
  EXPECT_EQ(shown.deciding_name, "Comune di Pandino");
  EXPECT_EQ(shown.worker->account_id, worker.account_id);
  EXPECT_TRUE(shown.privacy);
  EXPECT_EQ(shown.work->priority, Priority::ordinary);
  EXPECT_EQ(shown.timeline.size(), 2u);
  EXPECT_FALSE(shown.why.at(0).body_name.empty());
  EXPECT_NE(std::ranges::find(shown.may, "case.close"), shown.may.end());
}

TEST_P(CasesOverHttp, is_taken_by_exactly_one_of_two_who_want_it_at_once) {
  auto const contact = town.record(door);
  auto const colleague = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  std::array<HttpAnswer, 2> answers;
  {
    auto const body = json::encode(TakeContact{contact, {}});
    std::jthread one([&] { answers[0] = town.send(worker, "POST", "/cases", body); });
    std::jthread other([&] { answers[1] = town.send(colleague, "POST", "/cases", body); });
  }
  if (answers[0].status != 201) std::swap(answers[0], answers[1]);
  ASSERT_EQ(answers[0].status, 201) << answers[0].body;
  EXPECT_EQ(answers[1].status, 409) << answers[1].body;
  EXPECT_EQ(answers[1].code(), "already-taken");
  auto const winner = json::decode<Case>(answers[0].body).value().worker->display_name;
  EXPECT_NE(answers[1].body.find(winner), std::string::npos) << answers[1].body;
}

TEST_P(CasesOverHttp, the_same_form_sent_twice_opens_one_case) {
  auto const body = json::encode(TakeContact{town.record(door), {}});
  auto const first = town.send(worker, "POST", "/cases", body, {{"Idempotency-Key", "k1"}});
  auto const second = town.send(worker, "POST", "/cases", body, {{"Idempotency-Key", "k1"}});
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(second.status, 201) << second.body;
  EXPECT_EQ(first.header("location"), second.header("location"));
  auto const other = json::encode(TakeContact{town.record(door), {}});
  EXPECT_EQ(town.send(worker, "POST", "/cases", other, {{"Idempotency-Key", "k1"}}).code(), "idempotency-key-reused");
}

TEST_P(CasesOverHttp, lets_only_the_desk_take_and_outsiders_not_even_know) {
  auto const body = json::encode(TakeContact{town.record(door), {}});
  auto const elsewhere = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  auto const refused = town.send(elsewhere, "POST", "/cases", body);
  EXPECT_EQ(refused.status, 403);
  EXPECT_EQ(refused.code(), "not-your-desk");
  auto const outside = town.enter({.role = social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  EXPECT_EQ(town.send(outside, "POST", "/cases", body).status, 404);
  EXPECT_EQ(town.send(worker, "POST", "/cases", R"({"contact_id":"019aa000-0000-7000-8000-000000000000"})").status, 404);
  EXPECT_EQ(town.send(worker, "POST", "/cases", R"({"contact_id":"x","more":1})").wrong_fields(), (std::vector<std::string>{"/contact_id", "/more"}));
}

TEST_P(CasesOverHttp, shows_a_stub_to_the_territory_and_nothing_outside) {
  take();
  auto const finder = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  auto const answer = town.get(finder, path());
  ASSERT_EQ(answer.status, 200);
  auto const stub = json::decode<Case>(answer.body).value();
  EXPECT_TRUE(stub.stub);
  EXPECT_EQ(stub.team_name, "Équipe di sub-ambito Pandino");
  EXPECT_EQ(answer.body.find("Brunelvi"), std::string::npos);
  EXPECT_EQ(answer.body.find("scale"), std::string::npos);
  EXPECT_TRUE(stub.timeline.empty());
  EXPECT_EQ(town.get(finder, path("/timeline")).status, 403);
  EXPECT_EQ(town.get(finder, path("/versions")).status, 403);
  EXPECT_EQ(town.get(finder, path("/readings")).status, 403);
  EXPECT_EQ(town.send(finder, "PATCH", path(), R"({"version":1,"priority":"high"})").status, 403);
  auto const outside = town.enter({.role = social_worker, .body = "css-ovada", .team = "css-ovada-team"});
  for (auto below : {"", "/timeline", "/versions", "/readings"}) EXPECT_EQ(town.get(outside, path(below)).status, 404) << below;
  EXPECT_EQ(town.send(outside, "PATCH", path(), R"({"version":1,"priority":"high"})").status, 404);
  EXPECT_EQ(close(outside, 1).status, 404);
}

TEST_P(CasesOverHttp, shows_a_deciding_body_whom_but_not_what_and_a_director_only_where) {
  take();
  auto const officer = town.enter({.role = municipal_officer, .body = "comune-019067"});
  auto const decides = town.open(officer, case_id);
  EXPECT_EQ(decides.person->family_name, "Brunelvi");
  EXPECT_FALSE(decides.told || decides.work);
  auto const director_of_csc = town.enter({.role = director, .body = "csc"});
  auto const counts = town.open(director_of_csc, case_id);
  EXPECT_FALSE(counts.stub || counts.person || counts.told || counts.work);
  EXPECT_EQ(counts.deciding_name, "Comune di Pandino");
}

TEST_P(CasesOverHttp, keeps_what_was_before_a_change) {
  take();
  auto const answer = change(R"({"version":1,"priority":"high","summary":"Vive sola.","next_step_on":"2026-05-10"})");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(json::decode<Case>(answer.body)->version, 2);
  ASSERT_EQ(change(R"({"version":2,"summary":null})").status, 200);
  auto const now = town.open(worker, case_id);
  EXPECT_FALSE(now.work->summary);
  EXPECT_EQ(now.work->priority, Priority::high);
  auto const kept = json::decode<CaseVersions>(town.get(worker, path("/versions")).body).value();
  ASSERT_EQ(kept.items.size(), 2u);
  EXPECT_EQ(kept.items[0].work.summary, "Vive sola.");
  EXPECT_EQ(kept.items[0].replaced_by_name, worker.display_name);
  EXPECT_EQ(kept.items[1].work.priority, Priority::ordinary);
}

TEST_P(CasesOverHttp, a_change_of_nothing_leaves_no_trace) {
  take();
  EXPECT_EQ(change(R"({"version":1,"priority":"ordinary"})").status, 200);
  EXPECT_EQ(town.open(worker, case_id).version, 1);
  EXPECT_EQ(kinds(), (std::vector<std::string>{"case.opened", "contact.recorded"}));
}

TEST_P(CasesOverHttp, a_stale_change_meets_base_theirs_and_yours) {
  take();
  ASSERT_EQ(change(R"({"version":1,"summary":"Vive sola."})").status, 200);
  auto const stale = change(R"({"version":1,"summary":"Vive con il figlio.","priority":"urgent"})");
  EXPECT_EQ(stale.status, 409);
  EXPECT_EQ(stale.code(), "stale-version");
  for (auto part : {R"("current_version":2)", R"("base":{"priority":"ordinary","summary":null})", R"("theirs":{"priority":"ordinary","summary":"Vive sola."})",
                    R"("yours":{"priority":"urgent","summary":"Vive con il figlio."})"})
    EXPECT_NE(stale.body.find(part), std::string::npos) << part << "\n" << stale.body;
  EXPECT_EQ(change(R"({"version":9,"summary":"x"})").wrong_fields(), std::vector<std::string>{"/version"});
  EXPECT_EQ(change(R"({"version":2,"priority":"mild","next_step_on":"2026-02-31"})").wrong_fields(), (std::vector<std::string>{"/priority", "/next_step_on"}));
}

TEST_P(CasesOverHttp, is_closed_with_an_outcome_and_can_be_opened_again) {
  take();
  auto const colleague = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  EXPECT_EQ(close(colleague, 1).status, 403);
  auto const coordinator = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
  auto const closed = close(coordinator, 1);
  ASSERT_EQ(closed.status, 200) << closed.body;
  EXPECT_EQ(json::decode<Case>(closed.body)->outcome, Outcome::need_met);
  EXPECT_EQ(close(worker, 2).code(), "already-closed");
  EXPECT_EQ(change(R"({"version":2,"summary":"x"})").code(), "case-closed");
  EXPECT_EQ(town.send(worker, "DELETE", path("/closure?version=1")).code(), "stale-version");
  auto const open = town.send(worker, "DELETE", path("/closure?version=2"));
  ASSERT_EQ(open.status, 200) << open.body;
  EXPECT_EQ(json::decode<Case>(open.body)->state, CaseState::open);
  EXPECT_EQ(town.send(worker, "DELETE", path("/closure?version=3")).code(), "not-closed");
  EXPECT_EQ(kinds(), (std::vector<std::string>{"case.reopened", "case.closed", "case.opened", "contact.recorded"}));
}

TEST_P(CasesOverHttp, pages_through_its_timeline_without_losing_or_repeating_a_line) {
  take();
  for (int i = 1; i <= 25; ++i) {
    auto const body = R"({"version":)" + std::to_string(i) + R"(,"summary":"Visita )" + std::to_string(i) + "\"}";
    ASSERT_EQ(change(body).status, 200);
  }
  auto const screen = town.get(worker, path());
  EXPECT_GE(screen.body.size(), 3000u);
  EXPECT_EQ(screen.body.find("Visita 24"), std::string::npos) << "facts hold no text";
  auto const shown = json::decode<Case>(screen.body).value();
  ASSERT_EQ(shown.timeline.size(), 20u);
  auto const rest = json::decode<api::Page<identity::TimelineLine>>(town.get(worker, path("/timeline?cursor=" + *shown.timeline_cursor)).body).value();
  EXPECT_EQ(rest.items.size(), 7u);
  EXPECT_FALSE(rest.next_cursor);
  EXPECT_EQ(rest.items.back().kind, "contact.recorded");
  EXPECT_LT(rest.items.front().seq, shown.timeline.back().seq);
  EXPECT_EQ(town.get(worker, path("/timeline?cursor=x1&limit=0")).wrong_fields(), std::vector<std::string>{"?limit"});
  EXPECT_EQ(town.get(worker, path("/timeline?cursor=x1")).wrong_fields(), std::vector<std::string>{"?cursor"});
}

TEST_P(CasesOverHttp, lists_my_cases_newest_first_and_page_by_page) {
  std::vector<CaseId> taken;
  for (int i = 0; i < 5; ++i) {
    town.db.clock.advance(std::chrono::minutes(1));
    taken.insert(taken.begin(), take());
  }
  std::vector<CaseId> listed;
  std::string more;
  do {
    auto const page = json::decode<api::Page<CaseRow>>(town.get(worker, "/cases?limit=2" + more).body).value();
    for (auto const& row : page.items) {
      listed.push_back(row.case_id);
      EXPECT_EQ(row.person_name, "Ada Brunelvi");
      EXPECT_EQ(row.worker_name, worker.display_name);
      EXPECT_TRUE(row.fictitious);
    }
    more = page.next_cursor ? "&cursor=" + *page.next_cursor : "";
  } while (!more.empty());
  EXPECT_EQ(listed, taken);
  auto const counting = town.enter({.role = director, .body = "csc"});
  auto const rows = town.get(counting, "/cases");
  EXPECT_EQ(json::decode<api::Page<CaseRow>>(rows.body)->items.size(), 5u);
  EXPECT_EQ(rows.body.find("Brunelvi"), std::string::npos);
  auto const finder = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  EXPECT_TRUE(json::decode<api::Page<CaseRow>>(town.get(finder, "/cases").body)->items.empty());
  EXPECT_EQ(town.get(worker, "/cases?limit=101&cursor=%20").wrong_fields(), (std::vector<std::string>{"?limit", "?cursor"}));
}

TEST_P(CasesOverHttp, a_withdrawn_mandate_shuts_the_door_in_mid_session) {
  take();
  ASSERT_EQ(town.get(worker, path()).status, 200);
  town.withdraw(worker);
  auto const answer = town.get(worker, path());
  EXPECT_TRUE(answer.status == 403 || answer.status == 404) << answer.status;
  EXPECT_EQ(answer.body.find("Brunelvi"), std::string::npos);
}

}  // namespace raccordo::cases::routes_test
