// SPDX-License-Identifier: EUPL-1.2
#include <platform_testing/trail.hpp>
#include <platform/db_ids.hpp>
#include <platform/facts.hpp>
#include <platform/projection.hpp>

namespace raccordo::projection_test {

using raccordo::testing::EveryEngine;
using raccordo::testing::TestDatabase;

class Projections : public EveryEngine {};
RACCORDO_ON_EVERY_ENGINE(Projections);

TEST_P(Projections, facts_are_heard_in_their_order_and_never_twice) {
  TestDatabase db(GetParam());
  raccordo::testing::append_trail(*db, 25, 0);
  // A rehearsed write leaves lawful holes in the numbers of PostgreSQL.
  auto const highest = db->read([](db::Tx& tx) -> Result<std::int64_t> { return *tx.find<std::int64_t>("select max(seq) - 5 from platform_facts"); }).value();
  std::vector<std::int64_t> heard;
  std::int64_t last = 0;
  for (bool more = true; more;) {
    auto facts = db->read([&](db::Tx& tx) -> Result<std::vector<facts::Heard>> { return facts::between(tx, last, highest, 7); }).value();
    more = !facts.empty();
    for (auto const& fact : facts) heard.push_back(last = fact.seq);
  }
  ASSERT_EQ(heard.size(), 20u);
  for (std::size_t i = 0; i < heard.size(); ++i) EXPECT_EQ(heard[i], highest - 19 + static_cast<std::int64_t>(i));
}

TEST_P(Projections, many_ids_are_asked_for_together_and_unknown_ones_are_left_out) {
  TestDatabase db(GetParam());
  raccordo::testing::append_trail(*db, 45, 0);
  auto ids = db->read([&](db::Tx& tx) -> Result<std::vector<Uuid>> { return tx.list<Uuid>("select subject_id from platform_facts"); }).value();
  ids.push_back(make_named_uuid("test", "nobody"));
  auto found = db->read([&](db::Tx& tx) -> Result<std::vector<Uuid>> {
                   return db::list_by_ids<Uuid>(tx, "select subject_id from platform_facts where subject_id in ({ids})", std::span<Uuid const>(ids));
                 }).value();
  EXPECT_EQ(found.size(), 45u);
}

}  // namespace raccordo::projection_test
