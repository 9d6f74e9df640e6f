// SPDX-License-Identifier: EUPL-1.2
#include <benefits_testing/pandino.hpp>

namespace raccordo::benefits::risk_test {

using namespace benefits::testing;

class FilesAtRiskOfPandino : public benefits::testing::FilesOfPandino {
 protected:
  FilesAtRisk at_risk() { return read<FilesAtRisk>(town.get(identity::testing::in_another_browser(*town.db, coordinator), "/files-at-risk")); }
  void pass(int days) {
    town.db.clock.advance(std::chrono::hours(24 * days));
    for (auto* one : {&worker, &officer}) *one = identity::testing::in_another_browser(*town.db, *one);
  }
  Party coordinator = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-pandino"});
};
RACCORDO_ON_EVERY_ENGINE(FilesAtRiskOfPandino);

TEST_P(FilesAtRiskOfPandino, are_late_or_nearly_or_long_in_preparation_and_the_most_pressing_comes_first) {
  open();
  auto const proposed_first = proposed(1'000);
  EXPECT_TRUE(at_risk().items.empty()) << "nothing presses on the first day";
  pass(24);
  ASSERT_EQ(at_risk().items.size(), 1u);
  EXPECT_EQ(at_risk().items[0].risk, FileRisk::due_soon);
  EXPECT_EQ(at_risk().items[0].days, 6);
  pass(8);
  auto const items = at_risk().items;
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].file.file_id, proposed_first.file_id);
  EXPECT_EQ(items[0].risk, FileRisk::late);
  EXPECT_EQ(items[0].days, 2);
  EXPECT_EQ(items[1].risk, FileRisk::long_preparing);
  EXPECT_EQ(items[1].days, 32);
  read<File>(decide(proposed_first, DecisionKind::granted));
  EXPECT_EQ(at_risk().items.size(), 1u) << "what is decided is safe";
}

TEST_P(FilesAtRiskOfPandino, are_not_those_whose_term_stands_still_nor_those_of_another_team) {
  auto const file = proposed(1'000);
  read<File>(say(officer, "/requests", file, FileStepKind::notice));
  pass(28);
  EXPECT_TRUE(at_risk().items.empty());
  auto const elsewhere = town.enter({.role = team_coordinator, .body = "csc", .team = "csc-soncino"});
  EXPECT_TRUE(read<FilesAtRisk>(town.get(elsewhere, "/files-at-risk")).items.empty());
  EXPECT_EQ(town.get(worker, "/files-at-risk").status, 403);
}

}  // namespace raccordo::benefits::risk_test
