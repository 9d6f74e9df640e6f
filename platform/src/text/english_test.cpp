// SPDX-License-Identifier: EUPL-1.2
#include <platform/english.hpp>

#include <gtest/gtest.h>

namespace raccordo::english_test {
namespace {

English sentences() {
  English english;
  english.add("it,en\n"
              "Scrivi il nome.,Write the name.\n"
              "Riga {}: {},Line {}: {}\n"
              "\"Riga {}, colonna {}: {}\",\"Line {}, column {}: {}\"\n"
              "troppe colonne.,too many columns.\n"
              "Tra {} e {} c'è un vuoto.,Between {} and {} there is a gap.\n"
              "dal {} in poi,from {} on\n");
  return english;
}

TEST(English, gives_the_sentence_of_the_table_and_none_for_another) {
  EXPECT_EQ(sentences().find("Scrivi il nome."), "Write the name.");
  EXPECT_EQ(sentences().find("Scrivi il cognome."), std::nullopt);
  EXPECT_EQ(sentences().find(""), std::nullopt);
}

TEST(English, keeps_what_stands_in_a_place_and_translates_what_is_a_sentence_itself) {
  EXPECT_EQ(sentences().find("Riga 3: Città"), "Line 3: Città");
  EXPECT_EQ(sentences().find("Riga 3, colonna 7: troppe colonne."), "Line 3, column 7: too many columns.");
  EXPECT_EQ(sentences().find("Tra Lu dal 1 in poi e Cuccaro c'è un vuoto."), "Between Lu dal 1 in poi and Cuccaro there is a gap.");
  EXPECT_EQ(sentences().find("Tra dal 1 in poi e dal 9 in poi c'è un vuoto."), "Between from 1 on and from 9 on there is a gap.");
}

TEST(English, reaches_every_word_of_a_problem) {
  Problem problem{ProblemKind::invalid, "csv", "Riga 2: troppe colonne.", "Non c'è in nessuna tabella.", {{"/name", "blank", "Scrivi il nome."}}, {}};
  sentences().translate(problem);
  EXPECT_EQ(problem.detail, "Line 2: too many columns.");
  EXPECT_EQ(problem.remedy, "Non c'è in nessuna tabella.");
  EXPECT_EQ(problem.fields.front().message, "Write the name.");
}

TEST(English, takes_no_table_that_could_not_be_answered_from) {
  English english;
  EXPECT_THROW(english.add("it,en\n{},{}\n"), std::logic_error);
  EXPECT_THROW(english.add("it,en\nRiga {}.,Line.\n"), std::logic_error);
  EXPECT_THROW(english.add("italiano,english\n"), std::logic_error);
}

TEST(English, is_wanted_by_who_names_it_first) {
  EXPECT_TRUE(wants_english("en-GB,en;q=0.9,it;q=0.8"));
  EXPECT_TRUE(wants_english("de, en;q=0.5"));
  EXPECT_FALSE(wants_english("it-IT,it;q=0.9,en;q=0.8"));
  EXPECT_FALSE(wants_english("de"));
  EXPECT_FALSE(wants_english(""));
}

}  // namespace
}  // namespace raccordo::english_test
