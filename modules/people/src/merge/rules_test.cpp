// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "merge/merge.hpp"

namespace raccordo::people::merge_rules_test {

/// A sheet whose fields are what chance says.
PersonContent content_from(std::vector<int> const& draws) {
  PersonContent content{};
  std::size_t next = 0;
  auto const draw = [&] { return draws.empty() ? 0 : draws[next++ % draws.size()]; };
  boost::mp11::mp_for_each<members_of<PersonContent>>([&]<class D>(D) {
    using M = std::remove_cvref_t<decltype(content.*D::pointer)>;
    if constexpr (std::is_same_v<M, std::string>) content.*D::pointer = std::to_string(draw());
    else if constexpr (std::is_same_v<M, std::optional<std::string>>) {
      if (auto const value = draw(); value % 3) content.*D::pointer = std::to_string(value);
    } else if constexpr (std::is_same_v<M, bool>) content.*D::pointer = draw() % 2;
  });
  return content;
}

RC_GTEST_PROP(MergeRules, undone_is_as_before_whatever_was_chosen, (std::vector<int> const& a, std::vector<int> const& b, std::vector<int> const& chosen)) {
  auto const kept = content_from(a), other = content_from(b);
  std::vector<std::string> from_other;
  std::size_t at = 0;
  boost::mp11::mp_for_each<members_of<PersonContent>>([&](auto d) {
    if (!chosen.empty() && chosen[at++ % chosen.size()] % 2) from_other.emplace_back(d.name);
  });
  auto const merged = joined(kept, other, from_other);
  RC_ASSERT(merged.has_value());
  RC_ASSERT(restored(*merged, kept, *merged) == kept);
}

TEST(MergeRules, a_field_that_does_not_exist_joins_nothing) { EXPECT_FALSE(joined({}, {}, {"shoe_size"})); }

TEST(MergeRules, whether_a_code_was_seen_goes_with_the_code) {
  PersonContent kept{}, other{};
  other.tax_code = "BRNDAA41C42G306P";
  other.tax_code_seen = true;
  EXPECT_TRUE(joined(kept, other, {"tax_code"})->tax_code_seen);
  EXPECT_FALSE(joined(kept, other, {})->tax_code_seen);
}

}  // namespace raccordo::people::merge_rules_test
