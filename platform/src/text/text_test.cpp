// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <platform/text.hpp>

namespace raccordo::text_test {

TEST(Folding, drops_accents_case_apostrophes_and_hyphens) {
  EXPECT_EQ(text::fold("Sant'Agata Fossìli"), "sant agata fossili");
  EXPECT_EQ(text::fold("  Agliè  "), "aglie");
  EXPECT_EQ(text::fold("L’Aquila"), "l aquila");
  EXPECT_EQ(text::fold("Brignano-Frascata"), "brignano frascata");
  EXPECT_EQ(text::fold("Straße Łódź"), "strasse lodz");
  EXPECT_EQ(text::fold("ÀÈÌÒÙ"), "aeiou");
  EXPECT_EQ(text::fold("'"), "");
}

TEST(Folding, gives_decomposed_and_composed_letters_the_same_form) { EXPECT_EQ(text::fold("Forli\xCC\x80"), text::fold("Forlì")); }

TEST(Folding, survives_text_that_is_not_utf8) { EXPECT_NO_THROW((void)text::fold("a\xFF\xC3")); }

TEST(Tokens, are_the_words) { EXPECT_EQ(text::tokens("Lu e Cuccaro M.to"), (std::vector<std::string>{"lu", "e", "cuccaro", "m", "to"})); }

TEST(Distance, counts_a_swap_of_neighbours_once) {
  EXPECT_EQ(text::distance("valenza", "valnez\xD0\xB0", 2), 2);  // the last letter is Cyrillic
  EXPECT_EQ(text::distance("valenza", "valneza", 2), 1);
  EXPECT_EQ(text::distance("crema", "cremia", 1), 1);
  EXPECT_EQ(text::distance("crema", "rome", 2), 3);
  EXPECT_EQ(text::distance("", "ab", 2), 2);
  EXPECT_EQ(text::distance("abc", "", 2), 3);
}

TEST(Distance, is_bounded_for_long_words) { EXPECT_EQ(text::distance(std::string(500, 'a'), std::string(500, 'a'), 2), 0); }

TEST(Query, forgives_one_slip_in_short_words_and_two_in_long_ones) {
  auto misfit = [](char const* typed, char const* name) { return text::Query(typed).misfit(text::fold(name)); };
  EXPECT_EQ(misfit("lu", "Lu"), 0);
  EXPECT_LT(misfit("lu", "Lu e Cuccaro Monferrato"), text::no_match);
  EXPECT_LT(misfit("monferato lu", "Lu e Cuccaro Monferrato"), text::no_match);
  EXPECT_LT(misfit("alesandira", "Alessandria"), text::no_match);
  EXPECT_LT(misfit("santagata fossili", "Sant'Agata Fossili"), text::no_match);
  EXPECT_LT(misfit("santagata", "Sant'Agata Fossili"), text::no_match);
  EXPECT_LT(misfit("casale monf", "Casale Monferrato"), text::no_match);
  EXPECT_EQ(misfit("lx", "Lu"), text::no_match);
  EXPECT_EQ(misfit("roma", "Pistoia"), text::no_match);
  EXPECT_EQ(misfit("'", "Pistoia"), text::no_match);
}

TEST(Query, puts_the_same_name_before_a_longer_one) {
  text::Query query("Crema");
  EXPECT_LT(query.misfit("crema"), query.misfit("crema alta"));
  EXPECT_LT(query.misfit("crema alta"), query.misfit("ripalta cremasca"));
}

TEST(Utf8, is_cut_between_letters_only) {
  EXPECT_EQ(text::beginning("perché", 5), "perch");
  EXPECT_EQ(text::beginning("perché", 6), "perch");
  EXPECT_EQ(text::beginning("perché", 7), "perché");
  EXPECT_EQ(text::beginning("🜁", 3), "");
  EXPECT_EQ(text::beginning("perché", 60), "perché");
}

TEST(Utf8, names_the_first_wrong_byte) {
  EXPECT_EQ(text::first_invalid_utf8("perché 🜁"), std::string_view::npos);
  EXPECT_EQ(text::first_invalid_utf8("ab\xC0\x80"), 2u);
  EXPECT_EQ(text::first_invalid_utf8("\xED\xA0\x80"), 0u);
  EXPECT_EQ(text::first_invalid_utf8("\xF4\x90\x80\x80"), 0u);
  EXPECT_EQ(text::first_invalid_utf8("a\xE2\x82"), 1u);
  EXPECT_EQ(text::first_invalid_utf8("\x80"), 0u);
}

}  // namespace raccordo::text_test
