// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/database.hpp>

#include "merge/merge.hpp"

namespace raccordo {
std::span<MigrationText const> people_migrations();
}

namespace raccordo::people::merge_store_test {

class Merges : public raccordo::testing::EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(Merges);

TEST_P(Merges, are_never_decided_by_the_hand_that_proposed_them_and_one_sheet_is_in_one_at_a_time) {
  raccordo::testing::TestDatabase db(GetParam(), {{"people", people_migrations()}});
  auto const id = [](std::string_view name) { return make_named_uuid("test", name); };
  MergeRecord merge{};
  merge.kept_id = {id("ada")}, merge.other_id = {id("adele")};
  merge.content = merge.kept_before = "{}";
  merge.reason = "Stesso codice.";
  merge.body_id = {id("csc")}, merge.desk_id = id("csc-pandino");
  merge.proposed_by = {id("worker")};
  auto const add = [&](std::string_view name) {
    return db->write([&](db::Tx& tx) {
      merge.id = {id(name)};
      return store::add_merge(tx, merge);
    });
  };
  ASSERT_TRUE(add("first"));
  EXPECT_EQ(add("second").error().code, "constraint");
  merge.id = {id("first")};
  auto const decide = [&](identity::AccountId by) { return db->write([&](db::Tx& tx) { return store::decide_merge(tx, merge, MergeState::joined, by, {}); }); };
  auto const own = decide(merge.proposed_by);
  ASSERT_FALSE(own);
  EXPECT_EQ(own.error().code, "constraint");
  EXPECT_EQ(decide({id("coordinator")}), true);
  EXPECT_EQ(decide({id("coordinator")}), false) << "once";
}

}  // namespace raccordo::people::merge_store_test
