// SPDX-License-Identifier: EUPL-1.2
#include <benefits_testing/pandino.hpp>

#include <thread>

namespace raccordo::benefits::decisions_test {

using namespace benefits::testing;

class DecisionsOfPandino : public benefits::testing::FilesOfPandino {
 protected:
  FilesToDecide waiting(Party const& by) { return read<FilesToDecide>(town.get(by, "/decisions")); }
  FilesToDecide waiting() { return waiting(officer); }
  HttpAnswer grant(Party const& by, std::vector<FileAt> const& which, std::string const& number = "40") {
    return town.send(by, "POST", "/decisions", json::encode(GrantTogether{2026, number, "Condizioni verificate dall’équipe.", which}));
  }
  HttpAnswer grant(std::vector<FileAt> const& which, std::string const& number = "40") { return grant(officer, which, number); }
  static std::vector<FileAt> all(std::vector<File> const& files) {
    std::vector<FileAt> which;
    for (auto const& one : files) which.push_back({one.file_id, one.version});
    return which;
  }
  File seen(File const& file) { return read<File>(town.get(worker, path(file))); }
};
RACCORDO_ON_EVERY_ENGINE(DecisionsOfPandino);

TEST_P(DecisionsOfPandino, are_shown_with_all_that_a_decision_needs_and_each_is_an_opening) {
  auto const file = proposed();
  auto const page = waiting();
  ASSERT_EQ(page.items.size(), 1u);
  auto const& line = page.items[0];
  EXPECT_FALSE(page.more);
  EXPECT_EQ(line.file_id, file.file_id);
  EXPECT_EQ(line.proposal.body_cents, 200'000);
  EXPECT_EQ(line.line_left_cents, 300'000) << "what was proposed is reserved";
  EXPECT_EQ(line.isee_valid_to, Date::parse("2026-12-31"));
  EXPECT_EQ(line.days_left, 30);
  EXPECT_FALSE(line.alone);
  waiting();
  EXPECT_EQ(town.readings(file.file_id.value).size(), 1u) << "seen twice on one day is one reading";
  read<File>(decide(file, DecisionKind::granted));
  EXPECT_TRUE(waiting().items.empty());
}

TEST_P(DecisionsOfPandino, come_with_the_earliest_term_first_and_say_why_one_is_decided_alone) {
  auto const first = proposed(100'000);
  town.db.clock.advance(std::chrono::hours(24));
  for (auto* one : {&worker, &officer}) *one = identity::testing::in_another_browser(*town.db, *one);
  auto const second = proposed(100'000);
  read<File>(say(officer, "/requests", first, FileStepKind::notice));
  auto const page = waiting();
  ASSERT_EQ(page.items.size(), 2u);
  EXPECT_EQ(page.items[0].file_id, second.file_id) << "the term of the other stands still";
  EXPECT_TRUE(page.items[1].paused);
  EXPECT_EQ(page.items[1].alone, DecidedAlone::denial_noticed);
  EXPECT_TRUE(waiting(town.enter({.role = municipal_officer, .body = "comune-019035"})).items.empty()) << "another body's";
}

TEST_P(DecisionsOfPandino, are_taken_together_under_one_act_which_is_no_other_s) {
  std::vector const files{proposed(100'000), proposed(150'000)};
  auto const done = read<GrantedTogether>(grant(all(files)));
  EXPECT_EQ(done.files, 2);
  EXPECT_EQ(done.granted_cents, 250'000);
  EXPECT_EQ(money().committed_cents, 250'000);
  EXPECT_EQ(money().reserved_cents, 0);
  for (auto const& file : files) {
    EXPECT_EQ(seen(file).state, FileState::granted);
    EXPECT_EQ(seen(file).decision->act_number, "40");
    EXPECT_EQ(town.get(worker, path(file, "/papers/decision")).header("Content-Type"), "application/pdf");
  }
  EXPECT_TRUE(waits_on_the_desk(desk::ItemKind::file_to_activate));
  EXPECT_EQ(decide(proposed(100), DecisionKind::granted, "40").code(), "act-number-taken");
  EXPECT_EQ(grant(all({proposed(100)})).code(), "act-number-taken");
}

TEST_P(DecisionsOfPandino, sent_twice_are_taken_once) {
  std::vector const files{proposed(100'000), proposed(150'000)};
  read<GrantedTogether>(grant(all(files)));
  EXPECT_EQ(read<GrantedTogether>(grant(all(files))).granted_cents, 250'000);
  EXPECT_EQ(money().committed_cents, 250'000);
  EXPECT_EQ(grant(all(files), "41").code(), "already-decided") << "another act is another decision";
}

TEST_P(DecisionsOfPandino, are_all_refused_by_the_name_of_the_one_that_cannot_be_taken) {
  std::vector const files{proposed(100'000), proposed(150'000)};
  auto const other = town.enter({.role = municipal_officer, .body = "comune-019067"});
  read<File>(decide(other, files[1], DecisionKind::granted, "39"));
  auto const refused = grant(all(files));
  EXPECT_EQ(refused.code(), "already-decided");
  EXPECT_NE(refused.body.find("Non ne è stata decisa nessuna."), std::string::npos) << refused.body;
  EXPECT_NE(refused.body.find("\"file_id\":\"" + files[1].file_id.text()), std::string::npos) << refused.body;
  EXPECT_EQ(seen(files[0]).state, FileState::to_decide);
  EXPECT_EQ(money().reserved_cents, 100'000);

  auto const noticed = read<File>(say(officer, "/requests", proposed(1'000), FileStepKind::question));
  EXPECT_EQ(grant(all({files[0], noticed})).code(), "not-now");
  EXPECT_EQ(seen(files[0]).state, FileState::to_decide);
  auto const warned = read<File>(say(officer, "/requests", proposed(1'000), FileStepKind::notice));
  auto const alone = grant(all({files[0], warned}));
  EXPECT_EQ(alone.code(), "decided-alone") << "a notice that was sent is not lost in a list";
  EXPECT_NE(alone.body.find(warned.file_id.text()), std::string::npos) << alone.body;
  EXPECT_EQ(seen(files[0]).state, FileState::to_decide);
  EXPECT_EQ(grant(worker, all({files[0]})).status, 403);
}

TEST_P(DecisionsOfPandino, are_equal_and_each_named_once) {
  funds::NewBudgetLine const meals{territory::body_id("comune-019067"), 2026, "pasti-domicilio", 500'000, "Bilancio di previsione"};
  auto const other_line = read<funds::BudgetLine>(town.send(officer, "POST", "/budget-lines", json::encode(meals)), 201).line_id;
  auto const care = proposed(100'000);
  auto const opened = read<File>(town.send(worker, "POST", "/files", json::encode(NewFile{case_id, "pasti-domicilio"})), 201);
  auto const ready = read<File>(prepare(opened, worker));
  NewProposal const in{ready.version, {other_line, 50'000, 0, 50'000, 0, 60, *Date::parse("2026-06-01"), *Date::parse("2026-12-31")}};
  auto const food = read<File>(town.send(worker, "PUT", path(ready, "/proposal"), json::encode(in)));
  EXPECT_EQ(grant(all({care, food})).wrong_fields(), std::vector<std::string>{"/files/1"});
  EXPECT_EQ(grant(all({care, care})).wrong_fields(), std::vector<std::string>{"/files/1"});
  EXPECT_EQ(grant({}).status, 422);
  EXPECT_EQ(seen(care).state, FileState::to_decide);
}

TEST_P(DecisionsOfPandino, of_two_officers_at_once_are_taken_by_exactly_one) {
  std::vector const files{proposed(100'000), proposed(150'000)};
  auto const other = town.enter({.role = municipal_officer, .body = "comune-019067"});
  std::array<HttpAnswer, 2> answers;
  {
    std::jthread one([&] { answers[0] = grant(officer, all(files), "51"); });
    std::jthread two([&] { answers[1] = grant(other, all({files[1], files[0]}), "52"); });
  }
  if (answers[0].status != 200) std::swap(answers[0], answers[1]);
  ASSERT_EQ(answers[0].status, 200) << answers[0].body;
  EXPECT_EQ(answers[1].code(), "already-decided") << answers[1].body;
  EXPECT_EQ(money().committed_cents, 250'000);
}

}  // namespace raccordo::benefits::decisions_test
