// SPDX-License-Identifier: EUPL-1.2
#include "notices/notices.hpp"

#include <desk_testing/terms.hpp>
#include <territory_testing/reference.hpp>

namespace raccordo {
std::span<MigrationText const> identity_migrations();
}

namespace raccordo::desk::notices_test {

using identity::HeldMandate;
using identity::Principal;
using identity::Role;
using raccordo::testing::TestDatabase;
using territory::Function;

Uuid named(std::string_view name) { return make_named_uuid("test", name); }

class NoticesOfADesk : public raccordo::testing::EveryEngine {
 protected:
  static Principal with(std::string_view body, std::string_view team, std::optional<Function> function = {}, std::string_view account = "me") {
    return {{named(account)},
            {named("session")},
            "Prova",
            {HeldMandate{{named(body)}, Role::social_worker, {named(body)}, territory::TeamId{named(team)}, function, {}}}};
  }
  Date raise(std::string_view subject, std::string_view on, Function function = Function::elderly) {
    return db
        ->write([&](db::Tx& tx) {
          return desk.raise(tx, {.kind = ItemKind::new_contact,
                                 .subject_kind = "contact",
                                 .subject_id = named(subject),
                                 .thread_id = named(subject),
                                 .headline = std::string(subject),
                                 .function = function,
                                 .municipality = "006044",
                                 .desk_id = named(on)});
        })
        .value()
        .due_on;
  }
  Notices seen(Principal const& who) {
    return db->read([&](db::Tx& tx) -> Result<Notices> { return notices_of(tx, territory, who); }).value();
  }
  /// A minute after what is there came.
  void look_as(Principal const& who) {
    db.clock.advance(std::chrono::minutes(1));
    look_as(who, seen(who).as_of);
  }
  void look_as(Principal const& who, Instant as_of) {
    ASSERT_TRUE(db->write([&](db::Tx& tx) { return look(tx, who.account_id, {as_of}); }));
  }
  void pass(int days) { db.clock.advance(std::chrono::hours(24 * days)); }

  TestDatabase db{
      GetParam(), {{"territory", territory_migrations()}, {"identity", identity_migrations()}, {"desk", desk_migrations()}}, testing::given_the_terms};
  http::EventHub events;
  territory::Territory territory;
  Desk desk{*db, territory, events};
  Principal me = with("body", "team");
};
RACCORDO_ON_EVERY_ENGINE(NoticesOfADesk);

TEST_P(NoticesOfADesk, are_what_arrived_since_the_last_look) {
  raise("Prima", "team");
  EXPECT_EQ(seen(me).fresh, 1);
  look_as(me);
  EXPECT_EQ(seen(me).fresh, 0);
  EXPECT_TRUE(seen(me).items.empty()) << "what is known is on the desk, not here";
  pass(1);
  raise("Seconda", "team");
  auto const now = seen(me);
  ASSERT_EQ(now.items.size(), 1u);
  EXPECT_EQ(now.items[0].kind, NoticeKind::arrived);
  EXPECT_EQ(now.items[0].item.headline, "Seconda");
  EXPECT_EQ(seen(with("body", "team", {}, "another")).fresh, 2) << "each looks for themselves";
}

TEST_P(NoticesOfADesk, say_once_that_a_term_ran_out_and_keep_it_until_somebody_takes_it) {
  auto const due_on = raise("Scaduta", "team");
  look_as(me);
  pass(rome_date(db.clock.now()).days_until(due_on));
  ASSERT_EQ(seen(me).items.size(), 1u);
  EXPECT_EQ(seen(me).items[0].kind, NoticeKind::near) << "on its last day it is not late";
  look_as(me);
  pass(1);
  ASSERT_EQ(seen(me).fresh, 1);
  EXPECT_EQ(seen(me).items[0].kind, NoticeKind::late);
  look_as(me);
  EXPECT_EQ(seen(me).fresh, 0);
  ASSERT_EQ(seen(me).items.size(), 1u);
  EXPECT_FALSE(seen(me).items[0].fresh);
  ASSERT_TRUE(db->write([&](db::Tx& tx) { return desk.take(tx, named("Scaduta"), me.account_id); }));
  EXPECT_TRUE(seen(me).items.empty());
}

TEST_P(NoticesOfADesk, that_came_while_the_page_was_open_are_not_seen_with_it) {
  raise("Sullo schermo", "team");
  db.clock.advance(std::chrono::minutes(1));
  auto const page = seen(me);
  db.clock.advance(std::chrono::minutes(5));
  raise("Nel frattempo", "team");
  look_as(me, page.as_of);
  ASSERT_EQ(seen(me).fresh, 1);
  EXPECT_EQ(seen(me).items[0].item.headline, "Nel frattempo");
  look_as(me, page.as_of + std::chrono::minutes(-1));
  EXPECT_EQ(seen(me).fresh, 1) << "an older page does not bring back what is known";
  auto const ahead = db->write([&](db::Tx& tx) { return look(tx, me.account_id, {tx.now() + std::chrono::hours(1)}); });
  ASSERT_FALSE(ahead);
  EXPECT_EQ(ahead.error().fields[0].pointer, "/as_of");
}

TEST_P(NoticesOfADesk, count_all_that_is_new_also_where_many_were_late_before) {
  for (int i = 0; i < 60; ++i) raise("Vecchia " + std::to_string(i), "team");
  pass(20);
  look_as(me);
  auto const due_on = raise("Nuova", "team");
  for (int i = 0; i < 60; ++i) raise("Altra " + std::to_string(i), "team");
  EXPECT_EQ(seen(me).fresh, 61);
  look_as(me);
  pass(rome_date(db.clock.now()).days_until(due_on) + 1);
  EXPECT_EQ(seen(me).fresh, 61) << "all ran out since";
  EXPECT_EQ(seen(me).items.size(), 100u);
}

TEST_P(NoticesOfADesk, say_once_that_a_term_is_near_and_never_of_what_has_just_arrived) {
  auto const due_on = raise("Vicina", "team");
  look_as(me);
  pass(rome_date(db.clock.now()).days_until(due_on) - 3);
  EXPECT_TRUE(seen(me).items.empty()) << "three days are not near";
  pass(1);
  ASSERT_EQ(seen(me).fresh, 1);
  EXPECT_EQ(seen(me).items[0].kind, NoticeKind::near);
  look_as(me);
  EXPECT_EQ(seen(me).fresh, 0);
  ASSERT_EQ(seen(me).items.size(), 1u);
  EXPECT_FALSE(seen(me).items[0].fresh);
  auto const first = with("body", "team", {}, "who never looked");
  EXPECT_EQ(seen(first).fresh, 1) << "once, and not as arrived too";
}

TEST_P(NoticesOfADesk, tell_one_person_what_became_of_a_record_that_they_may_still_read) {
  auto const told = [&](Principal const& who, std::optional<Uuid> by) {
    db.clock.advance(std::chrono::minutes(1));
    ASSERT_TRUE(db->write([&](db::Tx& tx) -> Result<void> {
      tell(tx, who.account_id, by, {NewsKind::file_decided, "file", named("the file"), "Ada Zurbanelli"});
      return {};
    }));
  };
  auto const of_file = [&](std::string_view holder, identity::Relation relation) {
    ASSERT_TRUE(db->write([&](db::Tx& tx) -> Result<void> {
      identity::relate(tx, {.record_kind = "file", .record_id = named("the file"), .holder = named(holder), .relation = relation, .valid_from = tx.today()});
      return {};
    }));
  };
  told(me, named("an officer"));
  EXPECT_EQ(seen(me).fresh, 0) << "who may not read the file hears nothing of it";
  of_file("me", identity::Relation::worker);
  ASSERT_EQ(seen(me).news.size(), 1u);
  EXPECT_EQ(seen(me).fresh, 1);
  EXPECT_EQ(seen(me).news[0].headline, "Ada Zurbanelli");
  EXPECT_EQ(seen(me).news[0].subject_id, named("the file"));
  EXPECT_TRUE(seen(with("body", "team", {}, "another")).news.empty());
  told(me, me.account_id.value);
  EXPECT_EQ(seen(me).fresh, 1) << "nobody is told what they did themselves";
  look_as(me);
  EXPECT_EQ(seen(me).fresh, 0);
  auto without = me;
  told(me, {});
  EXPECT_EQ(seen(me).fresh, 1);
  without.mandates.clear();
  EXPECT_TRUE(seen(without).news.empty());
}

TEST_P(NoticesOfADesk, are_of_the_desks_of_today_s_mandates_and_of_no_other_need) {
  raise("Sua", "team", Function::minors);
  raise("Altrui", "another team");
  EXPECT_EQ(seen(me).fresh, 1);
  EXPECT_EQ(seen(with("body", "team", Function::elderly)).fresh, 0);
  auto without = me;
  without.mandates.clear();
  EXPECT_TRUE(seen(without).items.empty());
}

}  // namespace raccordo::desk::notices_test
