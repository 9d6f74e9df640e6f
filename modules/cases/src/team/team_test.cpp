// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/case_of_pandino.hpp>

#include <algorithm>
#include <thread>

namespace raccordo::cases::team_test {

using namespace testing;
using enum identity::Role;

class TeamOfCase : public CaseOfPandino {
 protected:
  HttpAnswer ask(Party const& who, std::string_view body = R"({"role":"co_worker","reason":"La seguivamo noi fino a maggio."})") {
    return town.send(who, "POST", path("/join-requests"), body);
  }
  JoinRequest asked(Party const& who) { return json::decode<JoinRequest>(ask(who).body).value(); }
  HttpAnswer answer(Party const& who, JoinRequest const& request, std::string_view act, std::string_view body = "{}") {
    return town.send(who, "POST", "/join-requests/" + request.request_id.text() + std::string(act), body);
  }
  HttpAnswer end(Party const& who, Party const& member) {
    return town.send(who, "POST", path("/members/" + member.account_id.text() + "/end"), R"({"reason":"Il lavoro comune è finito."})");
  }
  CaseTeam team(Party const& who) { return json::decode<CaseTeam>(town.get(who, path("/team")).body).value(); }
  bool sees(Party const& who) { return !town.open(who, case_id).stub; }

  Party other = town.enter({.role = social_worker, .body = "comune-019054"});
};
RACCORDO_ON_EVERY_ENGINE(TeamOfCase);

TEST_P(TeamOfCase, lets_a_colleague_of_another_body_in_and_go_and_rights_follow_at_once) {
  take();
  EXPECT_FALSE(sees(other));
  auto const request = asked(other);
  EXPECT_EQ(ask(other).code(), "already-asked");
  EXPECT_EQ(team(other).requests.size(), 1u) << "one's own";
  EXPECT_TRUE(team(other).members.empty());
  auto const desk = json::decode<api::Page<desk::Item>>(town.get(worker, "/desk?state=open").body).value();
  ASSERT_EQ(desk.items.size(), 1u);
  EXPECT_EQ(desk.items[0].kind, desk::ItemKind::join_request);
  EXPECT_EQ(desk.items[0].headline, "Ada Brunelvi");

  ASSERT_EQ(answer(worker, request, "/acceptance", R"({"words":"Volentieri: passa giovedì."})").status, 200);
  EXPECT_EQ(answer(worker, request, "/refusal", R"({"words":"No, ora no."})").code(), "already-answered");
  EXPECT_TRUE(sees(other));
  EXPECT_EQ(town.open(other, case_id).why.at(0).relation, "member");
  EXPECT_EQ(town.send(other, "PATCH", path(), R"({"version":1,"summary":"Vista insieme."})").status, 200);
  EXPECT_EQ(close(other, 2).status, 403);
  EXPECT_EQ(ask(other).code(), "already-on-case");
  EXPECT_EQ(json::decode<api::Page<CaseRow>>(town.get(other, "/cases").body)->items.size(), 1u);
  EXPECT_EQ(json::decode<api::Page<desk::Item>>(town.get(worker, "/desk?state=open").body)->items.size(), 0u);

  ASSERT_EQ(end(worker, other).status, 204);
  EXPECT_FALSE(sees(other));
  EXPECT_EQ(end(worker, other).status, 404);
  auto const members = team(worker).members;
  ASSERT_EQ(members.size(), 2u);
  EXPECT_EQ(members[1].words, "Il lavoro comune è finito.");
  EXPECT_EQ(answer(worker, asked(other), "/acceptance").status, 200) << "and back the same day";
  EXPECT_TRUE(sees(other));
  EXPECT_EQ(end(other, other).status, 204);
  EXPECT_EQ(end(worker, worker).status, 403) << "whoever follows it does not just leave";
}

TEST_P(TeamOfCase, refuses_in_words_that_who_asked_reads) {
  take();
  auto const request = asked(other);
  EXPECT_EQ(answer(worker, request, "/refusal").wrong_fields(), std::vector<std::string>{"/words"});
  auto const colleague = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
  EXPECT_EQ(answer(colleague, request, "/acceptance").status, 403);
  EXPECT_EQ(answer(colleague, request, "/withdrawal", "").status, 404);
  ASSERT_EQ(answer(worker, request, "/refusal", R"({"words":"La seguiamo già in tre."})").status, 200);
  EXPECT_FALSE(sees(other));
  EXPECT_EQ(team(other).requests.at(0).words, "La seguiamo già in tre.");
  EXPECT_EQ(answer(other, asked(other), "/withdrawal", "").status, 200) << "and may ask again";
}

TEST_P(TeamOfCase, refuses_what_cannot_be) {
  take();
  EXPECT_EQ(ask(worker).code(), "already-on-case");
  EXPECT_EQ(ask(other, R"({"role":"responsible","reason":"Faccio io."})").wrong_fields(), std::vector<std::string>{"/role"});
  EXPECT_EQ(ask(other, R"({"role":"friend","reason":" "})").wrong_fields(), (std::vector<std::string>{"/role", "/reason"}));
  auto const request = asked(other);
  town.withdraw(other);
  EXPECT_EQ(answer(worker, request, "/acceptance").code(), "mandate-ended");
  auto const third = town.enter({.role = social_worker, .body = "comune-019054"});
  ASSERT_EQ(close(worker, 1).status, 200);
  EXPECT_EQ(ask(third).code(), "case-closed");
}

TEST_P(TeamOfCase, of_two_answers_at_once_one_counts) {
  take();
  auto const request = asked(other);
  auto const coordinator = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread one([&] { answers[0] = answer(worker, request, "/acceptance"); });
    std::jthread other_one([&] { answers[1] = answer(coordinator, request, "/refusal", R"({"words":"Non ora."})"); });
  }
  auto const granted = answers[0].status == 200;
  EXPECT_EQ(granted, answers[1].status != 200) << answers[0].body << answers[1].body;
  EXPECT_EQ(sees(other), granted);
}

}  // namespace raccordo::cases::team_test
