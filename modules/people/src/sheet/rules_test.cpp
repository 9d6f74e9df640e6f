// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "sheet/rules.hpp"

namespace raccordo::people::sheet_rules_test {

PersonContent ada() {
  return {.given_name = "Ada",
          .family_name = "Brunelvi",
          .birth_date = Date::parse("1941-03-02"),
          .sex = {},
          .birth_place = {},
          .tax_code = "BRNDAA41C42G306P",
          .tax_code_seen = true,
          .health_code = {},
          .residence = {},
          .domicile = {},
          .phone = "0373 111111",
          .other_phone = {},
          .email = {},
          .reference_name = {},
          .reference_tie = {},
          .reference_phone = {}};
}
PersonChange change_of(std::string const& body) { return json::decode<PersonChange>(R"({"version":1,"reason":"Dal documento.",)" + body + "}").value(); }

TEST(SheetRules, null_removes_and_absence_keeps) {
  auto const after = corrected(ada(), change_of(R"("phone":null,"residence":"  Via Roma 1, Pandino ")"));
  EXPECT_FALSE(after.phone);
  EXPECT_EQ(after.residence, "Via Roma 1, Pandino");
  EXPECT_EQ(after.birth_date, ada().birth_date);
}

TEST(SheetRules, a_code_that_changes_has_not_been_seen_unless_somebody_says_so) {
  EXPECT_TRUE(corrected(ada(), change_of(R"("phone":"0373 222222")")).tax_code_seen);
  EXPECT_FALSE(corrected(ada(), change_of(R"("tax_code":"RSSMRA80A01H501U")")).tax_code_seen);
  EXPECT_TRUE(corrected(ada(), change_of(R"("tax_code":"RSSMRA80A01H501U","tax_code_seen":true)")).tax_code_seen);
  EXPECT_FALSE(corrected(ada(), change_of(R"("tax_code":null,"tax_code_seen":true)")).tax_code_seen) << "there is none to be seen";
}

TEST(SheetRules, an_old_slip_that_is_left_alone_refuses_nothing_else) {
  auto wrong = ada();
  wrong.tax_code = "BRNDAA41C42G306Q";
  auto const today = *Date::parse("2026-05-04");
  EXPECT_TRUE(faults_of(wrong, corrected(wrong, change_of(R"("phone":null)")), today).empty());
  EXPECT_EQ(faults_of(ada(), wrong, today).at(0).pointer, "/tax_code");
  EXPECT_EQ(faults_of(ada(), corrected(ada(), change_of(R"("family_name":" - ","birth_date":"2026-05-05")")), today).size(), 2u);
}

TEST(SheetRules, a_correction_is_told_field_by_field) {
  auto const fields = told(ada(), corrected(ada(), change_of(R"("phone":null,"identity_kind":"temporary","birth_date":"1941-03-03")")));
  ASSERT_EQ(fields.size(), 3u);
  EXPECT_EQ(fields[0].field, "birth_date");
  EXPECT_EQ(fields[0].to, "1941-03-03");
  EXPECT_EQ(fields[1].from, "known");
  EXPECT_EQ(fields[2].from, "0373 111111");
  EXPECT_FALSE(fields[2].to);
}

}  // namespace raccordo::people::sheet_rules_test
