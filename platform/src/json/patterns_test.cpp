// SPDX-License-Identifier: EUPL-1.2
#include <regex>
#include <gtest/gtest.h>
#include <platform/json_constraints.hpp>

namespace raccordo::json_test {

TEST(patterns, a_matcher_says_the_same_as_the_regular_expression_it_publishes) {
  namespace p = json::patterns;
  std::vector<std::string> seeds{"006193",
                                 "M420",
                                 "RSSMRA80A01H501U",
                                 "RSSMRA80A01H50MU",
                                 "12345678901",
                                 "a-b_c",
                                 "A.b:1-2_",
                                 "n.o+m@x-y.it",
                                 "a@b.c",
                                 "+39 0131 1234",
                                 "15121",
                                 "2024-12",
                                 "2024-13",
                                 "0000-00",
                                 "",
                                 "-",
                                 "a--b",
                                 "a@@b.it",
                                 "a@.it",
                                 "12345",
                                 "+",
                                 " 12345",
                                 "AZaz09_-",
                                 "a@b..it",
                                 "a@-.it"};
  std::string const changes = "a0A-_.@ +Z9\xc3";
  for (auto const* pattern : {&p::istat_code, &p::belfiore_code, &p::tax_code, &p::body_tax_code, &p::slug, &p::code, &p::email, &p::phone, &p::postal_code,
                              &p::month, &p::cursor, &p::idempotency_key}) {
    std::regex regex{std::string(pattern->regex)};
    auto check = [&](std::string const& text) { EXPECT_EQ(pattern->matches(text), std::regex_match(text, regex)) << pattern->name << " '" << text << "'"; };
    for (auto const& seed : seeds) {
      check(seed);
      for (char c : changes) {
        check(seed + c);
        for (std::size_t i = 0; i < seed.size(); ++i) {
          auto changed = seed;
          changed[i] = c;
          check(changed);
          changed.erase(i, 1);
          check(changed);
        }
      }
    }
  }
}

}  // namespace raccordo::json_test
