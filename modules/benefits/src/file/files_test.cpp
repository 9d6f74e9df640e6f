// SPDX-License-Identifier: EUPL-1.2
#include <benefits_testing/pandino.hpp>

#include <thread>

namespace raccordo::benefits::files_test {

using namespace benefits::testing;

class FilesOfPandino : public benefits::testing::FilesOfPandino {};
RACCORDO_ON_EVERY_ENGINE(FilesOfPandino);

TEST_P(FilesOfPandino, is_not_complete_with_an_isee_that_is_only_said_to_be_there_or_is_over) {
  auto const without = read<File>(prepare(open(), worker, std::nullopt));
  auto const refused = propose(without, 200'000);
  EXPECT_EQ(refused.code(), "incomplete");
  EXPECT_NE(refused.body.find("mancano i dati dell’attestazione ISEE"), std::string::npos) << refused.body;
  EXPECT_EQ(propose(read<File>(prepare(without, worker, isee("2026-02-28"))), 200'000).code(), "incomplete");
}

TEST_P(FilesOfPandino, is_proposed_only_when_complete_and_its_share_is_reserved_at_once) {
  auto const file = open();
  EXPECT_EQ(file.checklist.size(), 4u);
  EXPECT_EQ(propose(file, 200'000).code(), "incomplete");
  auto const ready = read<File>(prepare(file, worker));
  EXPECT_EQ(propose(ready, 200'000, 300'000).wrong_fields(), std::vector<std::string>{"/proposal/total_cents"});
  EXPECT_EQ(propose(ready, 500'001).code(), "not-enough-funds");
  EXPECT_EQ(town.get(officer, path(file)).status, 404) << "nothing to see before it is proposed";
  auto const sent = read<File>(propose(ready, 200'000));
  EXPECT_EQ(sent.state, FileState::to_decide);
  EXPECT_EQ(sent.days_left, 30);
  EXPECT_EQ(money().reserved_cents, 200'000);
  EXPECT_EQ(prepare(sent, worker).code(), "not-preparing");
}

TEST_P(FilesOfPandino, is_on_the_desk_of_the_officer_who_reads_the_file_and_not_the_case) {
  auto const file = proposed();
  auto const items = json::decode<api::Page<desk::Item>>(town.get(officer, "/desk?state=open").body).value().items;
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].subject_id, file.file_id.value);
  auto const seen = read<File>(town.get(officer, path(file)));
  EXPECT_EQ(seen.preparation.situation, "Vive sola.");
  EXPECT_EQ(seen.may, (std::vector<std::string>{"file.read", "file.decide", "file.ask_opinion", "file.print"}));
  EXPECT_FALSE(town.open(officer, case_id).work) << "the case stays with the team";
  EXPECT_EQ(town.readings(file.file_id.value).size(), 1u);
}

TEST_P(FilesOfPandino, is_granted_under_an_act_and_the_worker_sees_it) {
  auto const file = proposed();
  auto const granted = read<File>(decide(file, DecisionKind::granted_in_part, "12", 150'000));
  EXPECT_EQ(granted.state, FileState::granted);
  EXPECT_EQ(money().committed_cents, 150'000);
  EXPECT_EQ(money().left_cents, 350'000);
  auto const seen = read<File>(town.get(worker, path(file)));
  EXPECT_EQ(seen.decision->act_number, "12");
  EXPECT_EQ(seen.decision->body_name, "Comune di Pandino");
  EXPECT_EQ(decide(granted, DecisionKind::denied).code(), "already-decided");
  EXPECT_EQ(town.open(worker, case_id).timeline.front().kind, "file.decided");
  EXPECT_EQ(decide(proposed(100), DecisionKind::granted, "12").code(), "act-number-taken");
}

TEST_P(FilesOfPandino, is_never_decided_by_who_prepared_it_also_under_another_mandate) {
  auto const file = read<File>(prepare(open(), worker));
  auto const sent = read<File>(propose(file, 100'000));
  ASSERT_TRUE(town.db->write([&](db::Tx& tx) {
    return identity::grant_mandate(tx, town.territory, worker.account_id,
                                   {.role = municipal_officer,
                                    .body_id = territory::body_id("comune-019067"),
                                    .team_id = {},
                                    .function = {},
                                    .employing_body_id = {},
                                    .valid_from = *Date::parse("2026-01-01"),
                                    .valid_to = {}},
                                   {});
  }));
  EXPECT_EQ(decide(worker, sent, DecisionKind::granted, "13").code(), "prepared-by-you");
  auto const second = town.db->write([&](db::Tx& tx) -> Result<void> {
    TRY(tx.execute("insert into benefits_hands (file_id, account_id, hand) values ($1, $2, 'decided')", file.file_id, worker.account_id));
    return {};
  });
  ASSERT_FALSE(second) << "the database says so too";
  EXPECT_EQ(second.error().code, "constraint");
}

TEST_P(FilesOfPandino, is_decided_by_exactly_one_of_two_officers_at_once) {
  auto const file = proposed();
  auto const other = town.enter({.role = municipal_officer, .body = "comune-019067"});
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread one([&] { answers[0] = decide(officer, file, DecisionKind::granted, "21"); });
    std::jthread two([&] { answers[1] = decide(other, file, DecisionKind::granted, "22"); });
  }
  if (answers[0].status != 200) std::swap(answers[0], answers[1]);
  ASSERT_EQ(answers[0].status, 200) << answers[0].body;
  EXPECT_EQ(answers[1].status, 409) << answers[1].body;
  EXPECT_EQ(answers[1].code(), "already-decided");
  EXPECT_NE(answers[1].body.find("Ha già deciso"), std::string::npos) << answers[1].body;
  EXPECT_EQ(money().committed_cents, 200'000);
  EXPECT_EQ(money().reserved_cents, 0);
}

TEST_P(FilesOfPandino, is_decided_once_by_who_sends_the_same_act_twice_at_once) {
  auto const file = proposed();
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread one([&] { answers[0] = decide(officer, file, DecisionKind::granted, "21"); });
    std::jthread two([&] { answers[1] = decide(officer, file, DecisionKind::granted, "21"); });
  }
  if (answers[0].status != 200) std::swap(answers[0], answers[1]);
  ASSERT_EQ(answers[0].status, 200) << answers[0].body;
  EXPECT_EQ(answers[1].code(), "already-decided") << answers[1].body;
  EXPECT_EQ(money().committed_cents, 200'000);
}

TEST_P(FilesOfPandino, is_denied_only_after_a_notice_and_the_observations_and_the_money_is_free_again) {
  auto const file = proposed();
  EXPECT_EQ(decide(file, DecisionKind::denied).code(), "notice-first");
  auto const noticed = read<File>(say(officer, "/requests", file, FileStepKind::notice));
  EXPECT_TRUE(noticed.paused);
  EXPECT_EQ(noticed.days_left, 30) << "the term stands still";
  EXPECT_EQ(decide(noticed, DecisionKind::denied).code(), "notice-first");
  auto const observed = read<File>(say(worker, "/answers", noticed, FileStepKind::observations));
  EXPECT_TRUE(observed.may_deny);
  EXPECT_EQ(observed.steps[1].pause_until, Date::parse("2026-05-14"));
  auto const denied = read<File>(decide(observed, DecisionKind::denied));
  EXPECT_EQ(denied.state, FileState::denied);
  EXPECT_EQ(money().left_cents, 500'000);
}

TEST_P(FilesOfPandino, is_denied_without_observations_when_their_days_are_over) {
  auto const noticed = read<File>(say(officer, "/requests", proposed(), FileStepKind::notice));
  town.db.clock.advance(std::chrono::hours(24 * 11));
  auto const again = identity::testing::in_another_browser(*town.db, officer);
  EXPECT_EQ(decide(again, noticed, DecisionKind::denied, "31").status, 200);
}

TEST_P(FilesOfPandino, asks_for_more_once_and_the_term_runs_again_with_the_answer) {
  auto const asked = read<File>(say(officer, "/requests", proposed(), FileStepKind::question));
  EXPECT_EQ(asked.state, FileState::more_asked);
  EXPECT_EQ(decide(asked, DecisionKind::granted).code(), "not-now");
  EXPECT_TRUE(waits_on_the_desk(desk::ItemKind::file_more_asked));
  auto const answered = read<File>(say(worker, "/answers", asked, FileStepKind::answer));
  EXPECT_EQ(answered.state, FileState::to_decide);
  EXPECT_FALSE(waits_on_the_desk(desk::ItemKind::file_more_asked));
  EXPECT_EQ(answered.days_left, 30) << "answered on the same day: nothing was lost";
  EXPECT_EQ(say(officer, "/requests", answered, FileStepKind::question).code(), "already-done");
  EXPECT_EQ(say(worker, "/answers", answered, FileStepKind::question).wrong_fields(), std::vector<std::string>{"/kind"});
}

TEST_P(FilesOfPandino, meets_anothers_change_in_words) {
  auto const file = open();
  ASSERT_EQ(prepare(file, worker).status, 200);
  EXPECT_EQ(prepare(file, worker).code(), "stale-file");
}

}  // namespace raccordo::benefits::files_test
