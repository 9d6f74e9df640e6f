// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <csignal>
#include <filesystem>

#include <sys/resource.h>

#include <platform_testing/database.hpp>
#include <platform_testing/http.hpp>
#include <platform_testing/trail.hpp>
#include <platform/json.hpp>

#include "program/program.hpp"

// The command line as an operator meets it: the real program, its exit code and its words.
namespace raccordo::testing {
namespace {

using Words = std::vector<std::string>;

bool contains(std::string const& text, std::string_view part) { return text.find(part) != text.npos; }

TEST(CommandLine, without_words_lists_what_there_is_and_is_a_misuse) {
  auto const ended = raccordo({});
  EXPECT_EQ(ended.exit, 2);
  EXPECT_TRUE(contains(ended.err, "audit verify")) << ended.err;
}

TEST(CommandLine, suggests_the_command_that_was_meant) {
  auto const ended = raccordo({"serv"});
  EXPECT_EQ(ended.exit, 2);
  EXPECT_TRUE(contains(ended.err, "did you mean `raccordo serve`?")) << ended.err;
  EXPECT_TRUE(contains(raccordo({"audit"}).err, "followed by verify or head"));
}

TEST(CommandLine, refuses_what_it_does_not_know_and_says_where_to_look) {
  for (auto const& words : {Words{"serve", "--prt", "1"}, Words{"serve", "--port"}, Words{"serve", "--port", "x"}, Words{"serve", "--port", "70000"},
                            Words{"routes", "--json=1"}, Words{"migrate", "--data", "a", "--data", "b"}, Words{"backup"}, Words{"demo", "--cases", "-1"}}) {
    auto const ended = raccordo(words);
    EXPECT_EQ(ended.exit, 2) << words[0];
    EXPECT_TRUE(contains(ended.err, "to do: ")) << words[0] << ": " << ended.err;
  }
}

TEST(CommandLine, explains_every_command) {
  auto const list = raccordo({"--help"}).out;
  for (auto const& words : {Words{"serve"}, Words{"migrate"}, Words{"demo"}, Words{"user"}, Words{"routes"}, Words{"openapi"}, Words{"permissions"},
                            Words{"audit", "verify"}, Words{"audit", "head"}, Words{"rebuild"}, Words{"backup"}, Words{"restore"}}) {
    auto asked = words;
    asked.emplace_back("--help");
    auto const ended = raccordo(asked);
    EXPECT_EQ(ended.exit, 0);
    EXPECT_TRUE(contains(ended.out, "usage: raccordo " + words[0])) << ended.out;
    EXPECT_TRUE(contains(list, words.back())) << list;
  }
}

TEST(CommandLine, explains_together_the_commands_that_share_a_word) {
  auto const ended = raccordo({"audit", "--help"});
  EXPECT_EQ(ended.exit, 0) << ended.err;
  EXPECT_TRUE(contains(ended.out, "usage: raccordo audit verify") && contains(ended.out, "usage: raccordo audit head")) << ended.out;
}

TEST(CommandLine, describes_the_api_the_same_each_time_and_without_a_database) {
  auto const once = raccordo({"openapi"});
  EXPECT_EQ(once.exit, 0);
  EXPECT_TRUE(contains(once.out, "\"/status\""));
  EXPECT_EQ(once.out, raccordo({"openapi"}).out);
  EXPECT_TRUE(contains(raccordo({"routes", "--json"}).out, "\"operation_id\": \"status\""));
  EXPECT_TRUE(contains(raccordo({"permissions"}).out, "administrator"));
}

/// An installation of its own for each test, on each engine.
class Installation : public EveryEngine {
 protected:
  Ended run(Words words) { return raccordo(placed(std::move(words))); }
  Words placed(Words words, std::string const& data = "data") {
    words.insert(words.end(), {"--data", folder.path(data)});
    if (GetParam() == db::Engine::postgresql) words.insert(words.end(), {"--database", url()});
    return words;
  }
  std::string url() const { return GetParam() == db::Engine::postgresql ? server.url() : folder.path("data/raccordo.db"); }
  std::unique_ptr<db::Database> open() { return db::open({.url = url(), .readers = 2}, clock, random).value(); }
  void tamper(std::string const& sql) {
    auto database = open();
    ASSERT_TRUE(database->write([&](db::Tx& tx) { return tx.execute(sql); }));
  }

  TestFolder folder;
  WholeDatabase server{GetParam(), folder, "server"};
  SystemClock clock;
  SystemRandom random;
};
RACCORDO_ON_EVERY_ENGINE(Installation);

TEST_P(Installation, that_is_empty_is_not_served_and_stays_empty) {
  auto const ended = run({"serve", "--port", "0"});
  EXPECT_EQ(ended.exit, 3);
  EXPECT_TRUE(contains(ended.err, "raccordo migrate")) << ended.err;
  EXPECT_EQ(run({"demo", "--cases", "0"}).exit, 0) << "being looked at has changed nothing";
}

TEST_P(Installation, is_made_only_where_every_name_can_be_written) {
  WholeDatabase latin(GetParam(), folder, "latin", "template template0 encoding 'LATIN1' locale 'C'");
  auto const ended = raccordo({"migrate", "--data", folder.path("elsewhere"), "--database", latin.url()});
  if (GetParam() == db::Engine::sqlite) {
    EXPECT_EQ(ended.exit, 0) << "always in UTF-8: " << ended.err;
  } else {
    EXPECT_EQ(ended.exit, 3) << ended.out;
    EXPECT_TRUE(contains(ended.err, "createdb --template=template0 --encoding=UTF8")) << ended.err;
  }
}

TEST_P(Installation, is_brought_up_to_date_once) {
  auto const first = run({"migrate"});
  EXPECT_EQ(first.exit, 0) << first.err;
  EXPECT_TRUE(contains(first.out, "applied platform/0001_facts.sql")) << first.out;
  auto const second = run({"migrate"});
  EXPECT_EQ(second.exit, 0) << second.err;
  EXPECT_TRUE(contains(second.out, "up to date")) << second.out;
}

TEST_P(Installation, becomes_a_demonstration_once_and_only_when_new) {
  ASSERT_EQ(run({"demo", "--cases", "0"}).exit, 0);
  auto const again = run({"demo", "--cases", "0"});
  EXPECT_EQ(again.exit, 3);
  EXPECT_TRUE(contains(again.err, "already holds a demonstration")) << again.err;
}

/// Every row of every table, but what the keys make of it.
std::string everything_in(db::Database& database) {
  auto const listed = [&](std::string const& sql) { return database.read([&](db::Tx& tx) -> Result<Words> { return tx.list<std::string>(sql); }).value(); };
  bool const sqlite = database.engine() == db::Engine::sqlite;
  std::string all;
  for (auto const& table : listed(sqlite ? "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name"
                                         : "select tablename::text from pg_catalog.pg_tables where schemaname = 'public' order by 1")) {
    std::string row;
    for (auto const& column :
         listed(sqlite ? "select name from pragma_table_info('" + table + "') order by cid"
                       : "select column_name::text from information_schema.columns where table_name = '" + table + "' order by ordinal_position")) {
      // The key signs its own name too, and each block names the one before.
      if (table == "platform_seals" && (column == "signature" || column == "key_id" || column == "hash" || column == "previous")) continue;
      if (column == "sealed") continue;  // by the key too
      row += (row.empty() ? "" : " || '|' || ") + (sqlite ? "quote(" + column + ")" : "coalesce(" + column + "::text, '-')");
    }
    all += table + "\n";
    for (auto const& line : listed("select " + row + " as line from " + table + " order by 1")) all += line + "\n";
  }
  return all;
}

TEST_P(Installation, told_until_the_same_day_is_the_same_row_by_row) {
  Words const told{"demo", "--cases", "40", "--until", "2026-05-04"};
  ASSERT_EQ(run(told).exit, 0);
  WholeDatabase other(GetParam(), folder, "other");
  auto again = told;
  again.insert(again.end(), {"--data", folder.path("again"), "--database", other.url()});
  ASSERT_EQ(raccordo(again).exit, 0);
  auto const one = everything_in(*open());
  EXPECT_TRUE(contains(one, "access_contacts")) << one.substr(0, 400);
  auto const two = everything_in(*db::open({.url = other.url(), .readers = 2}, clock, random).value());
  auto const [a, b] = std::ranges::mismatch(one, two);
  EXPECT_TRUE(one == two) << "first at " << std::string(a, std::min(a + 200, one.end())) << "\nand " << std::string(b, std::min(b + 200, two.end()));
  EXPECT_EQ(run({"demo", "--until", "2026-02-30"}).exit, 2);
  EXPECT_EQ(run({"demo", "--until", "2999-01-01"}).exit, 2);
}

TEST_P(Installation, with_real_people_never_becomes_a_demonstration) {
  ASSERT_EQ(run({"migrate"}).exit, 0);
  auto const ended = run({"demo", "--cases", "0"});
  EXPECT_EQ(ended.exit, 3);
  EXPECT_TRUE(contains(ended.err, "only where nothing is")) << ended.err;
}

TEST_P(Installation, whose_demonstration_was_interrupted_is_not_served) {
  ASSERT_EQ(run({"demo", "--cases", "0"}).exit, 0);
  tamper("update platform_settings set value = 'loading' where name = 'demo'");
  EXPECT_TRUE(contains(run({"serve", "--port", "0"}).err, "interrupted"));
}

TEST_P(Installation, left_half_done_by_an_upgrade_is_refused_by_name) {
  ASSERT_EQ(run({"migrate"}).exit, 0);
  tamper("update platform_migrations set finished = 0 where module = 'territory'");
  for (auto const& words : {Words{"serve", "--port", "0"}, Words{"migrate"}, Words{"audit", "verify"}}) {
    auto const ended = run(words);
    EXPECT_EQ(ended.exit, 3) << words[0];
    EXPECT_TRUE(contains(ended.err, "territory/0001_territory.sql began and did not finish")) << ended.err;
  }
}

TEST_P(Installation, of_a_newer_program_or_waiting_for_an_upgrade_is_not_served) {
  ASSERT_EQ(run({"migrate"}).exit, 0);
  tamper("insert into platform_migrations (module, step, sql, started_at, finished) values ('platform', '9999_future.sql', '', 0, 1)");
  EXPECT_TRUE(contains(run({"serve", "--port", "0"}).err, "newer version"));
  tamper("delete from platform_migrations where step = '9999_future.sql' or (module = 'platform' and step = '0002_settings.sql')");
  EXPECT_TRUE(contains(run({"serve", "--port", "0"}).err, "waits for 1 steps"));
}

TEST_P(Installation, answers_and_ends_when_told) {
  ASSERT_EQ(run({"demo", "--cases", "0"}).exit, 0);
  RunningServer running(placed({"--workers", "2"}));
  auto const status = ask(running.port(), "GET", "/status");
  EXPECT_EQ(status.status, 200);
  EXPECT_TRUE(contains(status.body, "\"demo\":true")) << status.body;
  EXPECT_EQ(ask(running.port(), "GET", "/openapi.json").body, raccordo({"openapi"}).out);
  auto const ended = running.stop();
  EXPECT_EQ(ended.exit, 0) << ended.err;
}

TEST_P(Installation, is_entered_first_by_the_administrator_that_its_operator_invites) {
  ASSERT_EQ(run({"migrate"}).exit, 0);
  Words const invite{"user", "--username", "anna.rossi", "--name", "Anna Rossi", "--body", "css-ovada"};
  auto const invited = run(invite);
  ASSERT_EQ(invited.exit, 0) << invited.err;
  auto const token = invited.out.substr(invited.out.find('#') + 1, 43);
  RunningServer running(placed({"--workers", "2"}));
  EXPECT_EQ(ask(running.port(), "POST", "/passwords", R"({"token":")" + token + R"(","password":"una frase lunga e mia"})").status, 200);
  EXPECT_EQ(ask(running.port(), "POST", "/session", R"({"username":"anna.rossi","password":"una frase lunga e mia"})").status, 200);
  EXPECT_EQ(ask(running.port(), "GET", "/demo/roles").status, 404) << "no door without a password where people are real";
  EXPECT_TRUE(contains(run(invite).err, "is taken"));
  auto const nowhere = run({"user", "--username", "b.b", "--name", "B", "--body", "nowhere"});
  EXPECT_EQ(nowhere.exit, 3);
  EXPECT_TRUE(contains(nowhere.err, "bodies.csv")) << nowhere.err;
}

/// What one process may keep open, for as long as this lives; the programs it starts inherit it.
class FewFiles {
 public:
  explicit FewFiles(rlim_t few) {
    ::getrlimit(RLIMIT_NOFILE, &before_);
    rlimit const now{few, before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &now);
  }
  ~FewFiles() { ::setrlimit(RLIMIT_NOFILE, &before_); }

 private:
  rlimit before_{};
};

TEST_P(Installation, holds_more_connections_than_the_shell_that_starts_it_would_allow) {
  ASSERT_EQ(run({"demo", "--cases", "0"}).exit, 0);
  auto few = std::make_optional<FewFiles>(64);
  RunningServer running(placed({"--workers", "2"}));
  few.reset();
  std::vector<std::unique_ptr<KeptConnection>> kept;
  for (int i = 0; i < 200; ++i) kept.push_back(std::make_unique<KeptConnection>(running.port()));
  for (auto& connection : kept) ASSERT_EQ(connection->ask("GET", "/status").status, 200);
}

TEST_P(Installation, is_not_served_on_a_port_that_is_taken) {
  ASSERT_EQ(run({"demo", "--cases", "0"}).exit, 0);
  RunningServer running(placed({"--workers", "2"}));
  auto const second = run({"serve", "--workers", "2", "--port", std::to_string(running.port())});
  EXPECT_EQ(second.exit, 3);
  EXPECT_TRUE(contains(second.err, "choose another with --port")) << second.err;
}

TEST_P(Installation, names_the_row_that_somebody_changed) {
  ASSERT_EQ(run({"demo", "--cases", "0"}).exit, 0);
  append_trail(*open(), 5, 3);
  EXPECT_EQ(RunningServer(placed({"--workers", "2"})).stop().exit, 0) << "ending seals what was written";
  auto const before = run({"audit", "verify"});
  EXPECT_EQ(before.exit, 0) << before.out << before.err;
  auto const head = run({"audit", "head"}).out;
  tamper("update platform_facts set kind = 'contact.closed' where seq = 3");
  auto const after = run({"audit", "verify"});
  EXPECT_EQ(after.exit, 1);
  EXPECT_TRUE(contains(after.out, "facts: row 3 changed")) << after.out;
  tamper("delete from platform_seals where stream = 'reads'");
  EXPECT_TRUE(contains(run({"audit", "verify", "--head", head.substr(0, head.find('\n'))}).out, "truncated"));
}

TEST_P(Installation, comes_back_from_its_copy_and_is_never_written_over) {
  ASSERT_EQ(run({"migrate"}).exit, 0);
  append_trail(*open(), 5, 3);
  auto const copied = run({"backup", "--to", folder.path("copy")});
  ASSERT_EQ(copied.exit, 0) << copied.err;
  EXPECT_TRUE(contains(copied.out, "5 facts, 3 readings")) << copied.out;
  EXPECT_EQ(run({"backup", "--to", folder.path("copy")}).exit, 3);
  EXPECT_EQ(run({"restore", "--from", folder.path("copy")}).exit, 3);
  WholeDatabase other(GetParam(), folder, "other");
  Words restore{"restore", "--from", folder.path("copy"), "--data", folder.path("back"), "--database", other.url()};
  auto const restored = raccordo(restore);
  EXPECT_EQ(restored.exit, 0) << restored.err;
  auto const verified = raccordo({"audit", "verify", "--data", folder.path("back"), "--database", other.url()});
  EXPECT_EQ(verified.exit, 0) << verified.err;
  EXPECT_TRUE(contains(verified.out, "facts: 0 blocks, 0 rows sealed, 5 not yet")) << verified.out;
}

TEST_P(Installation, proves_that_what_follows_from_the_facts_does) {
  ASSERT_EQ(run({"demo", "--cases", "0"}).exit, 0);
  EXPECT_EQ(run({"rebuild", "--check"}).exit, 0);
}

}  // namespace
}  // namespace raccordo::testing
