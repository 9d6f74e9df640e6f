// SPDX-License-Identifier: EUPL-1.2
#include <benefits_testing/pandino.hpp>
#include <platform_testing/pdf_text.hpp>

namespace raccordo::benefits::papers_test {

using namespace benefits::testing;
using raccordo::testing::structure_of;

bool says(std::string const& text, std::string_view words) { return text.find(words) != text.npos; }

class PapersOfPandino : public FilesOfPandino {
 protected:
  std::string print(Party const& by, File const& file, std::string_view below) {
    auto const answer = town.get(by, path(file, below));
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.body;
  }
  HttpAnswer correct(File const& file, std::string number) {
    return town.send(officer, "PUT", path(file, "/correction"), json::encode(NewCorrection{file.version, 2026, number, "Via Vecchia 3", "Via Nuova 3"}));
  }
};
RACCORDO_ON_EVERY_ENGINE(PapersOfPandino);

TEST_P(PapersOfPandino, the_act_stays_as_it_was_printed_and_a_later_act_names_it) {
  auto const granted = read<File>(decide(proposed(), DecisionKind::granted_in_part, "12", 150'000));
  EXPECT_EQ(granted.papers, (std::vector{FilePaper::decision, FilePaper::summary}));
  auto const printed = print(worker, granted, "/papers/decision");
  auto const text = structure_of(printed);
  for (auto words : {"La Sua richiesta è stata accolta in parte.", "Ada Brunelvi", "n. 12 del 2026", "Comune di Pandino", "1.500,00 euro", "96 ore",
                     "dal 01/06/2026 al 31/12/2026", "Condizioni verificate."})
    EXPECT_TRUE(says(text, words)) << words << "\n" << text;
  EXPECT_FALSE(says(text, "Vive sola")) << "what the team wrote of the situation stays in the file";
  EXPECT_EQ(town.readings(granted.file_id.value).front().purpose, "print");

  ASSERT_TRUE(town.db->write([](db::Tx& tx) { return tx.execute("update benefits_proposals set quantity = 7"); }));
  EXPECT_EQ(correct(granted, "12").code(), "act-number-taken");
  auto const corrected = read<File>(correct(granted, "40"));
  EXPECT_TRUE(print(worker, granted, "/papers/decision") == printed) << "the same bytes, whatever has changed";
  auto const later = structure_of(print(officer, granted, "/corrections/1/paper"));
  EXPECT_TRUE(says(later, "Questo atto corregge l’atto n. 12 del 2026.")) << later;
  EXPECT_TRUE(says(later, "Via Nuova 3"));
  EXPECT_EQ(corrected.corrections.front().act_number, "40");
  EXPECT_EQ(correct(granted, "41").code(), "stale-file");
  EXPECT_EQ(decide(proposed(100), DecisionKind::granted, "40").code(), "act-number-taken") << "a correction is an act like the others";
}

TEST_P(PapersOfPandino, the_notice_says_the_reasons_and_the_days_of_the_rule_as_it_was) {
  auto const noticed = read<File>(say(officer, "/requests", proposed(), FileStepKind::notice));
  auto const printed = print(worker, noticed, "/papers/notice");
  for (auto words : {"La decisione non è ancora presa", "Manca il reddito del figlio.", "Ha 10 giorni", "art. 10-bis"})
    EXPECT_TRUE(says(structure_of(printed), words)) << words;
  ASSERT_TRUE(town.db->write([](db::Tx& tx) { return tx.execute("update benefits_pauses set days = 20"); }));
  EXPECT_TRUE(print(worker, noticed, "/papers/notice") == printed);
  EXPECT_EQ(town.get(worker, path(noticed, "/papers/decision")).status, 404);
  EXPECT_EQ(correct(noticed, "12").code(), "not-decided");
}

TEST_P(PapersOfPandino, the_summary_tells_the_person_what_is_still_needed) {
  auto const text = structure_of(print(worker, open(), "/papers/summary"));
  for (auto words : {"sta preparando la Sua richiesta", "Per andare avanti servono ancora", "Attestazione ISEE in corso di validità", "Ada Brunelvi"})
    EXPECT_TRUE(says(text, words)) << words << "\n" << text;
}

TEST_P(PapersOfPandino, a_part_is_never_more_hours_than_were_proposed) {
  auto const file = proposed();
  auto act = NewDecision{file.version, DecisionKind::granted_in_part, 2026, "12", "Condizioni verificate.", 150'000, 97};
  EXPECT_EQ(town.send(officer, "PUT", path(file, "/decision"), json::encode(act)).wrong_fields(), std::vector<std::string>{"/granted_quantity"});
  act.granted_quantity = 60;
  auto const granted = read<File>(town.send(officer, "PUT", path(file, "/decision"), json::encode(act)));
  EXPECT_TRUE(says(structure_of(print(worker, granted, "/papers/decision")), "60 ore"));
}

}  // namespace raccordo::benefits::papers_test
