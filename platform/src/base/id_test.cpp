// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include <platform/id.hpp>

namespace raccordo::id_test {
namespace {

TEST(UuidV7, is_ordered_by_time_to_the_microsecond) {
  SeededRandom random(1);
  Uuid before;
  for (std::int64_t us = 1'777'881'600'000'000; us < 1'777'881'600'005'000; ++us) {
    auto id = make_uuid_v7({us}, random);
    ASSERT_LT(before, id) << us;
    ASSERT_LT(before.text(), id.text()) << "text is ordered as bytes are";
    before = id;
  }
  EXPECT_LT(make_uuid_v7({1'777'881'600'000'000}, random), make_uuid_v7({4'102'444'800'000'000}, random));
}

TEST(UuidV7, says_its_version_and_variant) {
  SeededRandom random(1);
  for (std::int64_t us : {std::int64_t(0), std::int64_t(999), std::int64_t(1'777'881'600'999'999)}) {
    auto text = make_uuid_v7({us}, random).text();
    EXPECT_EQ(text[14], '7') << text;
    EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos) << text;
  }
}

TEST(UuidV7, made_by_many_threads_in_one_microsecond_never_meets) {
  SystemRandom random;
  std::vector<std::vector<Uuid>> made(4, std::vector<Uuid>(5'000));
  {
    std::vector<std::jthread> threads;
    for (auto& mine : made)
      threads.emplace_back([&] {
        for (auto& id : mine) id = make_uuid_v7({1}, random);
      });
  }
  std::set<Uuid> all;
  for (auto const& mine : made) all.insert(mine.begin(), mine.end());
  EXPECT_EQ(all.size(), 20'000u);
}

TEST(Uuid, is_read_back_from_its_text_in_either_case) {
  SeededRandom random(3);
  auto id = make_uuid_v7({1'777'881'600'000'000}, random);
  auto upper = id.text();
  for (auto& c : upper) c = static_cast<char>(std::toupper(c));
  EXPECT_EQ(Uuid::parse(id.text()), id);
  EXPECT_EQ(Uuid::parse(upper), id);
}

TEST(Uuid, of_another_shape_is_not_one) {
  for (auto bad : {"", "0", "00000000-0000-0000-0000-00000000000", "00000000-0000-0000-0000-0000000000000", "00000000 0000-0000-0000-000000000000",
                   "0000000-00000-0000-0000-000000000000", "g0000000-0000-0000-0000-000000000000", "{0000000-0000-0000-0000-00000000000}",
                   "00000000-0000-0000-0000-0000000000\xC3\xA0"})
    EXPECT_FALSE(Uuid::parse(bad)) << bad;
}

TEST(NamedUuid, is_the_same_everywhere_and_differs_by_name_and_name_space) {
  EXPECT_EQ(make_named_uuid("body", "comune-006193").text(), make_named_uuid("body", "comune-006193").text());
  EXPECT_NE(make_named_uuid("body", "comune-006193"), make_named_uuid("body", "comune-006194"));
  EXPECT_NE(make_named_uuid("body", "comune-006193"), make_named_uuid("area", "comune-006193"));
  EXPECT_EQ(make_named_uuid("body", "x").text()[14], '8');
}

TEST(SeededRandom, draws_the_same_in_every_run_whatever_the_sizes) {
  SeededRandom one(42), two(42), other(43);
  EXPECT_EQ(one.next(), two.next());
  EXPECT_NE(one.next(), other.next());
  std::array<std::uint8_t, 3> few{};
  one.fill(few);
  for (int i = 0; i < 1000; ++i) ASSERT_LT(one.below(7), 7u);
}

}  // namespace
}  // namespace raccordo::id_test
