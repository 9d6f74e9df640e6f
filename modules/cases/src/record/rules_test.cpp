// SPDX-License-Identifier: EUPL-1.2
#include "record/rules.hpp"

#include <gtest/gtest.h>

namespace raccordo::cases::rules_test {

using Names = std::vector<std::string_view>;

Work work(Priority priority, std::optional<std::string> summary = {}, std::optional<std::string> next_step = {}) {
  return {.priority = priority, .summary = std::move(summary), .next_step = std::move(next_step), .next_step_on = {}};
}
CaseChange decoded(std::string_view text) { return json::decode<CaseChange>(text).value(); }

TEST(case_rules, keep_what_a_change_does_not_name_and_remove_what_it_names_null) {
  auto const before = work(Priority::high, "Vive sola.", "Visita");
  auto const after = changed(before, decoded(R"({"version":1,"summary":null,"next_step_on":"2026-05-10"})"));
  EXPECT_EQ(after.priority, Priority::high);
  EXPECT_FALSE(after.summary);
  EXPECT_EQ(after.next_step, "Visita");
  EXPECT_EQ(after.next_step_on, Date::parse("2026-05-10"));
}

TEST(case_rules, name_the_fields_that_differ) {
  auto const a = work(Priority::high, "Vive sola.");
  EXPECT_EQ(differences(a, a), Names{});
  EXPECT_EQ(differences(a, work(Priority::urgent, "Vive sola.", "Visita")), (Names{"priority", "next_step"}));
}

TEST(case_rules, show_both_sides_of_a_stale_change_and_nothing_else) {
  auto const base = work(Priority::ordinary, "Vive sola.");
  auto const theirs = work(Priority::ordinary, "Vive con la figlia.");
  auto const problem = stale_version(2, base, theirs, changed(base, decoded(R"({"version":1,"next_step":"Visita"})")));
  EXPECT_EQ(problem.kind, ProblemKind::conflict);
  EXPECT_EQ(problem.code, "stale-version");
  EXPECT_EQ(problem.extension, R"({"current_version":2,"base":{"summary":"Vive sola.","next_step":null},)"
                               R"("theirs":{"summary":"Vive con la figlia.","next_step":null},)"
                               R"("yours":{"summary":"Vive sola.","next_step":"Visita"}})");
}

}  // namespace raccordo::cases::rules_test
