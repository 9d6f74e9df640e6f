// SPDX-License-Identifier: EUPL-1.2
#include "notices/mail.hpp"

#include <desk_testing/terms.hpp>
#include <identity_testing/people.hpp>
#include <platform/mail.hpp>

#include "notices/notices.hpp"

namespace raccordo::desk::mail_test {

using identity::Role;
using identity::testing::given_a_person;
using raccordo::testing::TestDatabase;
using std::chrono::hours;
using std::chrono::minutes;

void given_a_territory_with_terms(db::Database& database) {
  territory::testing::given_the_networks_alone(database);
  testing::given_the_terms(database);
}

/// The day begins at 10:00 of 4 May 2026: the morning's mail of that day is already due.
class MailOfNotices : public raccordo::testing::EveryEngine {
 protected:
  identity::AccountId reader(std::string const& name, Role role = Role::social_worker, std::string_view valid_to = {}) {
    auto const team = role == Role::social_worker ? std::string_view("csc-pandino") : std::string_view();
    auto const person = given_a_person(*db, territory, name, {.role = role, .body = "csc", .team = team, .valid_to = valid_to});
    identity::testing::given_the_content(*db, person.account_id, {.email = json::Nullable<std::string>{name + "@example.org"}});
    return person.account_id;
  }
  void raise(std::string const& subject, bool urgent = false) {
    auto const done = db->write([&](db::Tx& tx) {
      return desk.raise(tx, {.kind = ItemKind::new_contact,
                             .subject_kind = "contact",
                             .subject_id = make_named_uuid("test", subject),
                             .thread_id = make_named_uuid("test", subject),
                             .headline = "Ada Zurbanelli",
                             .function = territory::Function::elderly,
                             .municipality = "019067",
                             .desk_id = territory::team_id("csc-pandino").value,
                             .urgent = urgent});
    });
    ASSERT_TRUE(done) << done.error().detail;
    db.clock.advance(minutes(1));
  }
  void choose(identity::AccountId who, MailChoice choice) {
    ASSERT_TRUE(db->change([&](db::Tx& tx) { return choose_mail(tx, who, choice); }));
    db.clock.advance(minutes(1));
  }
  /// What leaves in one round.
  std::vector<mail::Message> told() {
    EXPECT_TRUE(desk.tell_by_mail());
    std::vector<mail::Message> letters;
    EXPECT_TRUE(mail::send_due(*db, [&](mail::Letter const& letter) -> Result<void> {
      letters.push_back(letter.message);
      return {};
    }));
    return letters;
  }
  void next_morning() {
    auto const tomorrow = rome_date(db.clock.now()).plus_days(1);
    db.clock.advance(rome_midnight(tomorrow) + (hours(7) + minutes(30)) - db.clock.now());
  }

  TestDatabase db{
      GetParam(), {{"territory", territory_migrations()}, {"identity", identity_migrations()}, {"desk", desk_migrations()}}, given_a_territory_with_terms};
  http::EventHub events;
  territory::Territory territory;
  Desk desk{*db, territory, events, "https://raccordo.example.org/app/avvisi"};
};
RACCORDO_ON_EVERY_ENGINE(MailOfNotices);

TEST_P(MailOfNotices, leaves_once_a_morning_where_something_is_new) {
  reader("anna");
  raise("a");
  raise("b");
  auto const letters = told();
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_EQ(letters[0].to, "anna@example.org");
  EXPECT_EQ(letters[0].subject, "Raccordo: 2 avvisi nuovi");
  EXPECT_NE(letters[0].body.find("https://raccordo.example.org/app/avvisi\n"), std::string::npos);
  raise("c");
  EXPECT_TRUE(told().empty()) << "the next one tomorrow";
  next_morning();
  EXPECT_EQ(told().at(0).subject, "Raccordo: un avviso nuovo") << "what was told is not told again";
  next_morning();
  EXPECT_TRUE(told().empty()) << "nothing new, no mail";
}

TEST_P(MailOfNotices, waits_for_the_morning) {
  reader("anna");
  next_morning();
  db.clock.advance(-minutes(1));
  raise("a");
  db.clock.advance(-minutes(1));
  EXPECT_TRUE(told().empty()) << "at 7:29";
  db.clock.advance(minutes(1));
  EXPECT_EQ(told().size(), 1u) << "at 7:30";
}

TEST_P(MailOfNotices, never_says_what_or_whom_it_is_about) {
  auto const anna = reader("anna");
  choose(anna, MailChoice::at_once);
  raise("a", true);
  for (auto const& letter : told())
    for (std::string_view word : {"Ada", "Zurbanelli", "Pandino", "elderly", "nziani", "Persona anna"}) {
      EXPECT_EQ(letter.subject.find(word), std::string::npos) << word;
      EXPECT_EQ(letter.body.find(word), std::string::npos) << word;
    }
}

TEST_P(MailOfNotices, tells_at_once_of_what_is_urgent_to_who_asked_for_it_and_at_most_once_an_hour) {
  auto const anna = reader("anna");
  reader("bruno");
  told();
  choose(anna, MailChoice::at_once);
  raise("ordinary");
  EXPECT_TRUE(told().empty());
  raise("urgent", true);
  auto const first = told();
  ASSERT_EQ(first.size(), 1u);
  EXPECT_EQ(first[0].to, "anna@example.org");
  EXPECT_EQ(first[0].subject, "Raccordo: qualcosa di urgente sulla tua scrivania");
  raise("urgent again", true);
  EXPECT_TRUE(told().empty()) << "within the hour";
  db.clock.advance(hours(1));
  EXPECT_EQ(told().size(), 1u);
  db.clock.advance(hours(2));
  EXPECT_TRUE(told().empty()) << "told already";
}

TEST_P(MailOfNotices, of_something_urgent_does_not_wait_for_the_hour_after_the_morning_s) {
  auto const anna = reader("anna");
  choose(anna, MailChoice::at_once);
  raise("ordinary");
  EXPECT_EQ(told().size(), 1u);
  raise("urgent", true);
  EXPECT_EQ(told().size(), 1u);
}

TEST_P(MailOfNotices, goes_to_nobody_who_wants_none_or_sees_nothing_there_today) {
  choose(reader("anna"), MailChoice::off);
  reader("bruno", Role::social_worker, "2026-05-03");
  reader("carla", Role::administrator);
  auto const looked = reader("dario");
  raise("a");
  ASSERT_TRUE(db->write([&](db::Tx& tx) { return look(tx, looked, {tx.now()}); }));
  identity::testing::given_the_content(*db, reader("elena"), {.disabled = true});
  EXPECT_TRUE(told().empty());
}

TEST_P(MailOfNotices, says_whether_it_is_offered_and_what_was_chosen) {
  auto const anna = reader("anna");
  auto const mine = [&] { return db->read([&](db::Tx& tx) -> Result<NoticesMail> { return mail_of(tx, anna, true); }).value(); };
  EXPECT_EQ(mine().choice, MailChoice::daily);
  EXPECT_EQ(mine().address, "anna@example.org");
  choose(anna, MailChoice::off);
  EXPECT_EQ(mine().choice, MailChoice::off);
  choose(anna, MailChoice::daily);
  raise("a");
  EXPECT_EQ(told().size(), 1u);
}

TEST_P(MailOfNotices, leaves_once_where_two_servers_consider_the_same) {
  for (int i = 0; i < 6; ++i) reader("anna" + std::to_string(i));
  raise("a");
  std::vector<std::jthread> servers;
  for (int i = 0; i < 4; ++i) servers.emplace_back([&] { EXPECT_TRUE(desk.tell_by_mail()); });
  servers.clear();
  EXPECT_EQ(told().size(), 6u);
  EXPECT_TRUE(told().empty());
}

}  // namespace raccordo::desk::mail_test
