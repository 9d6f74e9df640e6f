// SPDX-License-Identifier: EUPL-1.2
#include "drafts/drafts.hpp"

#include <access_testing/world.hpp>

namespace raccordo::access::drafts_test {

using identity::Role;
using raccordo::testing::EveryEngine;
using testing::World;

class Drafts : public EveryEngine {
 protected:
  World world{GetParam()};
  identity::testing::Person me = world.person("io", {.role = Role::access_operator, .body = "comune-006044"});
  identity::testing::Person other = world.person("altra", {.role = Role::access_operator, .body = "comune-006044"});
  static constexpr std::string_view typed = R"({"content":"{\"need\":\"Mia madre <b>è</b> sola'; --\"}"})";

  Result<Draft> find(identity::testing::Person const& who, SealedBox const& box) { return find_draft(*world.db, box, who.account_id, "contact"); }
};
RACCORDO_ON_EVERY_ENGINE(Drafts);

TEST_P(Drafts, what_was_typed_comes_back_to_its_author_and_to_nobody_else) {
  EXPECT_EQ(world.get(me, "/drafts/contact").status, 404);
  ASSERT_EQ(world.as(me, "PUT", "/drafts/contact", typed).status, 200);
  auto const draft = json::decode<Draft>(world.get(me, "/drafts/contact").body).value();
  EXPECT_EQ(draft.content, R"({"need":"Mia madre <b>è</b> sola'; --"})");
  EXPECT_EQ(world.get(other, "/drafts/contact").status, 404);
  EXPECT_EQ(world.get(me, "/drafts/other").status, 404);
  ASSERT_EQ(world.as(other, "DELETE", "/drafts/contact").status, 204) << "forgets only one's own";
  EXPECT_EQ(world.get(me, "/drafts/contact").status, 200);
  ASSERT_EQ(world.as(me, "DELETE", "/drafts/contact").status, 204);
  EXPECT_EQ(world.get(me, "/drafts/contact").status, 404);
}

TEST_P(Drafts, the_last_typing_replaces_the_one_before) {
  world.as(me, "PUT", "/drafts/contact", R"({"content":"prima"})");
  world.as(me, "PUT", "/drafts/contact", R"({"content":"poi"})");
  EXPECT_EQ(find(me, world.box)->content, "poi");
}

TEST_P(Drafts, the_archive_holds_nothing_that_can_be_read) {
  ASSERT_EQ(world.as(me, "PUT", "/drafts/contact", typed).status, 200);
  auto const kept = world.db->read([](db::Tx& tx) -> Result<db::Bytes> { return *tx.find<db::Bytes>("select content from access_drafts"); }).value();
  EXPECT_EQ(kept.data.find("madre"), std::string::npos);
}

TEST_P(Drafts, survive_a_server_that_starts_again) {
  ASSERT_EQ(world.as(me, "PUT", "/drafts/contact", typed).status, 200);
  world.db.reopen();
  auto const box = SealedBox::open_or_create(world.keys.path()).value();
  auto const draft = find_draft(*world.db, box, me.account_id, "contact");
  ASSERT_TRUE(draft);
  EXPECT_NE(draft->content.find("sola"), std::string::npos);
}

TEST_P(Drafts, a_row_moved_to_another_account_or_kind_does_not_open_there) {
  ASSERT_EQ(world.as(me, "PUT", "/drafts/contact", typed).status, 200);
  ASSERT_TRUE(world.db->write([&](db::Tx& tx) { return tx.execute("update access_drafts set account_id = $1", other.account_id); }));
  EXPECT_EQ(world.get(other, "/drafts/contact").status, 404);
  ASSERT_TRUE(world.db->write([&](db::Tx& tx) { return tx.execute("update access_drafts set account_id = $1, kind = 'report'", me.account_id); }));
  EXPECT_EQ(world.get(me, "/drafts/report").status, 404);
}

TEST_P(Drafts, a_draft_whose_key_is_gone_is_as_if_it_were_not_there_and_can_be_written_anew) {
  ASSERT_EQ(world.as(me, "PUT", "/drafts/contact", typed).status, 200);
  raccordo::testing::TestFolder elsewhere;
  auto const new_box = SealedBox::open_or_create(elsewhere.path()).value();
  EXPECT_EQ(find(me, new_box).error().kind, ProblemKind::not_found);
  ASSERT_TRUE(keep_draft(*world.db, new_box, me.account_id, "contact", "nuova"));
  EXPECT_EQ(find(me, new_box)->content, "nuova");
}

TEST_P(Drafts, are_bounded_in_size_and_number) {
  auto of = [](std::size_t letters) { return R"({"content":")" + std::string(letters, 'a') + "\"}"; };
  EXPECT_EQ(world.as(me, "PUT", "/drafts/contact", of(20'000)).status, 200);
  EXPECT_EQ(world.as(me, "PUT", "/drafts/contact", of(20'001)).status, 422);
  EXPECT_EQ(world.as(me, "PUT", "/drafts/contact", of(0)).status, 422);
  EXPECT_EQ(world.as(me, "PUT", "/drafts/A%20b", of(1)).status, 404);
  for (int i = 1; i < 20; ++i) ASSERT_EQ(world.as(me, "PUT", "/drafts/form-" + std::to_string(i), of(1)).status, 200);
  EXPECT_EQ(world.as(me, "PUT", "/drafts/form-20", of(1)).code(), "too-many-drafts");
  EXPECT_EQ(world.as(me, "PUT", "/drafts/contact", of(1)).status, 200) << "one that is there can always be kept";
  auto const director = world.person("direttrice", {.role = Role::director, .body = "css-ovada"});
  EXPECT_EQ(world.as(director, "PUT", "/drafts/contact", of(1)).status, 403);
}

}  // namespace raccordo::access::drafts_test
