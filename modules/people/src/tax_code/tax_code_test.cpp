// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <people/tax_code.hpp>

#include <set>

namespace raccordo::people::tax_code_test {

constexpr std::size_t digit_places[] = {14, 13, 12, 10, 9, 7, 6};

std::string with_check(std::string const& fifteen) { return fifteen + check_character(fifteen); }

/// Digits replaced where `which` has a bit, the check character written anew.
std::string omocode(std::string code, unsigned which) {
  code.resize(15);
  for (std::size_t i = 0; i < 7; ++i)
    if (auto& c = code[digit_places[i]]; which >> i & 1u) c = "LMNPQRSTUV"[c - '0'];
  return with_check(code);
}

std::string some_code() {
  auto const letter = rc::gen::inRange('A', static_cast<char>('Z' + 1));
  auto code = *rc::gen::container<std::string>(6, letter);
  auto digits = [](int number, std::size_t width) {
    auto text = std::to_string(number);
    return std::string(width - text.size(), '0') + text;
  };
  code += digits(*rc::gen::inRange(0, 100), 2) + *rc::gen::elementOf(std::string("ABCDEHLMPRST"));
  code += digits(*rc::gen::inRange(1, 29) + *rc::gen::element(0, 40), 2) + *letter + digits(*rc::gen::inRange(0, 1000), 3);
  return with_check(code);
}

TEST(tax_code, of_real_form_are_read_with_sex_day_and_place) {
  struct Case {
    char const* code;
    Sex sex;
    int year, month, day;
    char const* place;
  };
  Case const cases[]{{"CCCFBA85D03L219P", Sex::male, 85, 4, 3, "L219"}, {"BRNGNN71B26L219T", Sex::male, 71, 2, 26, "L219"},
                     {"THDSDA95P08Z330H", Sex::male, 95, 9, 8, "Z330"}, {"BLSLGS84C22Z145O", Sex::male, 84, 3, 22, "Z145"},
                     {"RSSMRA80A01H501U", Sex::male, 80, 1, 1, "H501"}, {"BRNDAA80A41A182A", Sex::female, 80, 1, 1, "A182"}};
  for (auto const& [code, sex, year, month, day, place] : cases) {
    auto const read = read_tax_code(code);
    ASSERT_TRUE(read) << code;
    EXPECT_EQ(read->sex, sex) << code;
    EXPECT_EQ((std::tuple(read->year, read->month, read->day, read->place)), (std::tuple(year, month, day, std::string(place)))) << code;
    EXPECT_FALSE(read->omocode);
  }
}

TEST(tax_code, with_letters_for_digits_say_the_same) {
  for (auto const* code : {"RSSMRA80A01H50MM", "RSSMRA80A01H5L1F", "RSSMRA80A01H5LMX", "RSSMRAULALMHRLMD"}) {
    auto const read = read_tax_code(code);
    ASSERT_TRUE(read) << code;
    EXPECT_EQ((std::tuple(read->year, read->month, read->day, read->place, read->omocode)), (std::tuple(80, 1, 1, std::string("H501"), true))) << code;
  }
}

TEST(tax_code, have_a_hundred_and_twenty_seven_omocodes_each_its_own) {
  std::set<std::string> all;
  for (unsigned which = 0; which < 128; ++which) all.insert(omocode("RSSMRA80A01H501U", which));
  EXPECT_EQ(all.size(), 128u);
  EXPECT_TRUE(all.contains("RSSMRAULALMHRLMD"));
}

RC_GTEST_PROP(tax_code, every_omocode_says_what_the_code_says, ()) {
  auto const code = some_code();
  auto const plain = read_tax_code(code);
  RC_ASSERT(plain.has_value() && !plain->omocode);
  auto const read = read_tax_code(omocode(code, *rc::gen::inRange(1u, 128u)));
  RC_ASSERT(read.has_value() && read->omocode);
  RC_ASSERT(std::tie(read->family_letters, read->given_letters, read->year, read->month, read->day, read->place) ==
            std::tie(plain->family_letters, plain->given_letters, plain->year, plain->month, plain->day, plain->place));
  RC_ASSERT(read->sex == plain->sex);
}

// In each place no two characters that may stand there count for the same: one slip is always seen.
RC_GTEST_PROP(tax_code, with_one_character_changed_is_refused, ()) {
  auto const code = some_code();
  auto const at = *rc::gen::inRange<std::size_t>(0, 16);
  auto other = code;
  other[at] = *rc::gen::suchThat(rc::gen::elementOf(std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")), [&](char c) { return c != code[at]; });
  RC_ASSERT(fault_of(other).has_value());
}

RC_GTEST_PROP(tax_code, any_text_is_read_or_refused, (std::string const& text)) {
  auto const fault = fault_of(text);
  RC_ASSERT(fault.has_value() == !(read_tax_code(text).has_value() || is_eleven_digits(text)));
}

TEST(tax_code, are_refused_for_what_is_wrong_with_them) {
  EXPECT_EQ(fault_of("RSSMRA80A01H501U"), std::nullopt);
  EXPECT_EQ(fault_of("RSSMRA80A01H501V"), TaxCodeFault::check_character);
  EXPECT_EQ(fault_of("RSSMAR80A01H501U"), TaxCodeFault::check_character) << "two letters swapped";
  for (auto const* text : {"", "RSSMRA80A01H501", "rssmra80a01h501u", "RSSMRA8OA01H501U", "1234567890"}) EXPECT_EQ(fault_of(text), TaxCodeFault::form) << text;
  for (auto const* fifteen : {"RSSMRA80F01H501", "RSSMRA80A00H501", "RSSMRA80A32H501", "RSSMRA80A40H501", "RSSMRA80B30H501", "RSSMRA80A72H501"})
    EXPECT_EQ(fault_of(with_check(fifteen)), TaxCodeFault::date) << fifteen;
  EXPECT_EQ(fault_of(with_check("RSSMRA80B29H501")), std::nullopt) << "of a leap year";
}

TEST(tax_code, of_eleven_digits_are_checked_by_their_last) {
  for (auto const* code : {"80078750587", "00488410010"}) EXPECT_EQ(fault_of(code), std::nullopt) << code;
  EXPECT_EQ(fault_of("80078750588"), TaxCodeFault::check_character);
  EXPECT_EQ(fault_of("80078570587"), TaxCodeFault::check_character) << "two digits swapped";
}

TEST(tax_code, take_their_letters_from_names_as_the_decree_says) {
  EXPECT_EQ(family_letters("Rossi"), "RSS");
  EXPECT_EQ(family_letters("Fo"), "FOX");
  EXPECT_EQ(family_letters("Aiello"), "LLA");
  EXPECT_EQ(family_letters("D’Àngelo"), "DNG");
  EXPECT_EQ(given_letters("Gianfranco"), "GFR") << "first, third and fourth of more than three consonants";
  EXPECT_EQ(given_letters("Marco"), "MRC");
  EXPECT_EQ(given_letters("Ada"), "DAA");
  EXPECT_EQ(given_letters("Anna Maria"), "NMR");
  EXPECT_EQ(given_letters("Юлия"), "");
}

TEST(tax_code, agree_part_by_part_with_what_is_known) {
  auto const code = read_tax_code("RSSMRA80A01H501U").value();
  using enum Agreement;
  auto const nothing = compare(code, {});
  EXPECT_FALSE(nothing.disagree());
  EXPECT_EQ(nothing.family_name, not_verifiable);
  auto const all = compare(code, {"Rossi", "Mario", Date::parse("1980-01-01"), Sex::male, {"H501"}, true});
  for (auto part : {all.family_name, all.given_name, all.birth_date, all.sex, all.birth_place}) EXPECT_EQ(part, agrees);
  auto const none = compare(code, {"Bianchi", "Ada", Date::parse("1981-01-01"), Sex::female, {"A182"}, true});
  for (auto part : {none.family_name, none.given_name, none.birth_date, none.sex, none.birth_place}) EXPECT_EQ(part, disagrees);
  EXPECT_TRUE(none.disagree());
}

TEST(tax_code, of_a_place_that_no_table_knows_are_not_verifiable_and_never_wrong) {
  auto const abroad = read_tax_code("THDSDA95P08Z330H").value();
  EXPECT_EQ(compare(abroad, {"", "", {}, {}, {"H501"}, false}).birth_place, Agreement::not_verifiable);
  EXPECT_EQ(compare(abroad, {"", "", {}, {}, {}, true}).birth_place, Agreement::not_verifiable);
}

TEST(tax_code, do_not_say_the_century) {
  auto const today = *Date::parse("2026-05-04");
  auto iso = [](std::vector<Date> const& dates) {
    std::vector<std::string> texts;
    for (auto date : dates) texts.push_back(date.iso());
    return texts;
  };
  EXPECT_EQ(iso(read_tax_code(with_check("RSSMRA24A01H501")).value().birth_dates(today)), (std::vector<std::string>{"1924-01-01", "2024-01-01"}));
  EXPECT_EQ(iso(read_tax_code("RSSMRA80A01H501U").value().birth_dates(today)), std::vector<std::string>{"1980-01-01"});
  EXPECT_EQ(iso(read_tax_code(with_check("RSSMRA00B29H501")).value().birth_dates(today)), std::vector<std::string>{"2000-02-29"});
  EXPECT_EQ(compare(read_tax_code(with_check("RSSMRA24A01H501")).value(), {"", "", Date::parse("1924-01-01"), {}, {}, false}).birth_date, Agreement::agrees);
}

}  // namespace raccordo::people::tax_code_test
