// SPDX-License-Identifier: EUPL-1.2
#include <cases_testing/case_of_pandino.hpp>

#include <algorithm>
#include <thread>

namespace raccordo::cases::transfers_test {

using namespace testing;
using enum identity::Role;

/// Ada moves from Pandino to Soncino, whose team receives the proposal.
class Transfers : public CaseOfPandino {
 protected:
  HttpAnswer propose(std::string_view municipality = "019097", std::string_view summary = "Vive sola, ha bisogno di aiuto in casa.") {
    return town.send(worker, "POST", path("/transfers"), json::encode(NewTransfer{std::string(municipality), TransferReason::moved, std::string(summary), 30}));
  }
  TransferId proposed() { return json::decode<Transfer>(propose().body).value().transfer_id; }
  HttpAnswer act(Party const& who, TransferId id, std::string_view act, std::string_view body = "{}") {
    return town.send(who, "POST", "/transfers/" + id.text() + std::string(act), body);
  }
  std::vector<desk::Item> desk(Party const& who, std::string_view state = "open") {
    return json::decode<api::Page<desk::Item>>(town.get(who, "/desk?state=" + std::string(state)).body).value().items;
  }
  std::int64_t open_charges() {
    return town.db
        ->read([&](db::Tx& tx) -> Result<std::int64_t> {
          return *tx.find<std::int64_t>("select count(*) from cases_charges where case_id = $1 and valid_to is null", case_id);
        })
        .value();
  }

  Party soncino = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  Party colleague = town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"});
};
RACCORDO_ON_EVERY_ENGINE(Transfers);

TEST_P(Transfers, a_case_taken_over_is_the_new_teams_and_the_old_one_still_knows_where_it_went) {
  take();
  auto const id = proposed();
  EXPECT_EQ(propose().code(), "already-proposed");
  ASSERT_EQ(desk(soncino).size(), 1u);
  EXPECT_EQ(desk(soncino)[0].kind, desk::ItemKind::case_transfer);
  auto const shown = json::decode<Transfer>(town.get(soncino, "/transfers/" + id.text()).body).value();
  EXPECT_EQ(shown.summary, "Vive sola, ha bisogno di aiuto in casa.");
  EXPECT_EQ(shown.person->family_name, "Brunelvi");
  EXPECT_EQ(town.readings(id.value).size(), 1u);
  EXPECT_TRUE(town.open(soncino, case_id).stub) << "the proposal alone, not the case";
  EXPECT_EQ(act(worker, id, "/acceptance").status, 403);

  ASSERT_EQ(act(soncino, id, "/acceptance").status, 204);
  EXPECT_EQ(act(soncino, id, "/refusal", R"({"words":"Anzi no."})").code(), "already-answered");
  auto const now = town.open(soncino, case_id);
  EXPECT_EQ(now.worker->account_id, soncino.account_id);
  EXPECT_EQ(now.team_name, "Équipe di sub-ambito Soncino");
  EXPECT_EQ(now.municipality, "019097");
  EXPECT_EQ(now.told->need, "Non riesce più a salire le scale.");
  EXPECT_EQ(open_charges(), 1);
  EXPECT_EQ(desk(soncino, "mine").size(), 1u);
  EXPECT_TRUE(desk(worker, "mine").empty());
  auto const before = town.open(worker, case_id);
  EXPECT_FALSE(before.stub || before.work || before.told);
  EXPECT_EQ(before.person->family_name, "Brunelvi");
  EXPECT_EQ(before.why.at(0).relation, "former_team");
  EXPECT_EQ(change(R"({"version":1,"summary":"x"})").status, 403);
  town.db.clock.advance(std::chrono::days(31));
  EXPECT_TRUE(town.open(town.enter({.role = social_worker, .body = "csc", .team = "csc-pandino"}), case_id).stub) << "until its day";
}

TEST_P(Transfers, a_refused_one_stays_and_its_words_lie_on_the_senders_desk) {
  take();
  auto const id = proposed();
  EXPECT_EQ(act(soncino, id, "/refusal").wrong_fields(), std::vector<std::string>{"/words"});
  ASSERT_EQ(act(soncino, id, "/refusal", R"({"words":"Non risulta residente."})").status, 204);
  EXPECT_EQ(town.open(worker, case_id).worker->account_id, worker.account_id);
  ASSERT_EQ(desk(colleague).size(), 1u);
  EXPECT_EQ(desk(colleague)[0].kind, desk::ItemKind::returned_transfer);
  EXPECT_EQ(json::decode<Transfer>(town.get(colleague, "/transfers/" + id.text()).body)->words, "Non risulta residente.");
  EXPECT_EQ(act(worker, id, "/acknowledgement", "").status, 204);
  EXPECT_TRUE(desk(colleague).empty());
  auto const again = proposed();
  EXPECT_EQ(act(worker, again, "/withdrawal", "").status, 204);
  EXPECT_TRUE(desk(soncino).empty());
  town.db.clock.advance(std::chrono::days(1));
  EXPECT_EQ(town.get(town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"}), "/transfers/" + id.text()).status, 404);
}

TEST_P(Transfers, refuses_what_cannot_be) {
  take();
  EXPECT_EQ(propose("019067").wrong_fields(), std::vector<std::string>{"/municipality"}) << "its own team";
  EXPECT_EQ(propose("999999").wrong_fields(), std::vector<std::string>{"/municipality"});
  EXPECT_EQ(propose("019097", "Troppo").wrong_fields(), std::vector<std::string>{"/summary"});
  auto const id = proposed();
  ASSERT_EQ(close(worker, 1).status, 200);
  EXPECT_EQ(propose().code(), "case-closed");
  EXPECT_EQ(act(soncino, id, "/acceptance").code(), "case-closed");
}

TEST_P(Transfers, of_two_who_answer_at_once_one_counts_and_one_body_is_in_charge) {
  take();
  auto const id = proposed();
  auto const second = town.enter({.role = social_worker, .body = "csc", .team = "csc-soncino"});
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread one([&] { answers[0] = act(soncino, id, "/acceptance"); });
    std::jthread other([&] { answers[1] = act(second, id, "/acceptance"); });
  }
  EXPECT_EQ((answers[0].status == 204) + (answers[1].status == 204), 1) << answers[0].body << answers[1].body;
  EXPECT_EQ(open_charges(), 1);
}

}  // namespace raccordo::cases::transfers_test
