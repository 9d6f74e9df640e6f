// SPDX-License-Identifier: EUPL-1.2
#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include <sys/stat.h>

#include <platform_testing/database.hpp>
#include <platform_testing/trail.hpp>
#include <platform/backup.hpp>

#include "backup/child_process.hpp"

namespace raccordo {
std::span<MigrationText const> platform_migrations();
}

namespace raccordo::backup::backup_test {
namespace {

using raccordo::testing::append_trail;
using raccordo::testing::TestFolder;
using raccordo::testing::WholeDatabase;

class Copies : public raccordo::testing::EveryEngine {
 protected:
  Copies() {
    MigrationSet set{"platform", platform_migrations()};
    EXPECT_TRUE(db::migrate(*db, {&set, 1}));
    append_trail(*db, 20, 10);
    EXPECT_TRUE(seals::seal(*db, key));
    append_trail(*db, 1, 0);
  }
  std::unique_ptr<db::Database> open(std::string const& url, bool create = false) {
    return db::open({.url = url, .readers = 2, .create = create}, clock, random).value();
  }
  Result<Manifest> copy() { return make({*db, source.url(), folder.path("keys"), "0.1.0"}, folder.path("copy")); }
  std::string copied_file() { return folder.path("copy/") + (GetParam() == db::Engine::sqlite ? "database.sqlite" : "database.dump"); }
  bool target_is_empty() {
    if (GetParam() == db::Engine::sqlite) return !std::filesystem::exists(target.url()) && !std::filesystem::exists(target.url() + ".restoring");
    return open(target.url())->read([](db::Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from pg_tables where schemaname = 'public'"); }) == 0;
  }

  TestFolder folder;
  WholeDatabase source{GetParam(), folder, "source"}, target{GetParam(), folder, "target"};
  FixedClock clock{raccordo::testing::test_day};
  SystemRandom random;
  std::unique_ptr<db::Database> db = open(source.url(), true);
  seals::KeyFile key = seals::KeyFile::open_or_create(folder.path("keys")).value();
};
RACCORDO_ON_EVERY_ENGINE(Copies);

TEST_P(Copies, come_back_whole_with_the_same_head) {
  auto manifest = copy();
  ASSERT_TRUE(manifest) << manifest.error().detail;
  EXPECT_EQ(manifest->facts, 21);
  EXPECT_EQ(manifest->reads, 10);
  auto restored = restore(folder.path("copy"), target.url(), folder.path("keys"));
  ASSERT_TRUE(restored) << restored.error().detail;
  EXPECT_TRUE(restored->report.sound());
  EXPECT_EQ(restored->report.facts.sealed_rows, 20);
  auto back = open(target.url());
  EXPECT_EQ(seals::head(*back).value().facts, seals::head(*db).value().facts);
  append_trail(*back, 1, 1);  // and work goes on in it
  EXPECT_TRUE(seals::seal(*back, key));
  EXPECT_TRUE(seals::verify(*back, seals::PublicKeys::load(folder.path("keys")).value()).value().sound());
}

TEST_P(Copies, hold_no_private_key_and_are_closed_to_others) {
  ASSERT_TRUE(copy());
  struct stat state{};
  ASSERT_EQ(::stat(folder.path("copy").c_str(), &state), 0);
  EXPECT_EQ(state.st_mode & 0777, 0700u);
  std::vector<std::string> names;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(folder.path("copy"))) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{std::filesystem::path(copied_file()).filename(), "keys", "manifest.json", "seal-" + key.id() + ".pub"}));
}

TEST_P(Copies, taken_while_others_write_are_of_one_moment) {
  std::atomic<bool> stop{false};
  {
    std::jthread writer([&] {
      while (!stop) append_trail(*db, 5, 5);
    });
    auto manifest = copy();
    stop = true;
    ASSERT_TRUE(manifest) << manifest.error().detail;
    EXPECT_EQ(manifest->facts - 21, manifest->reads - 10);
  }
  EXPECT_TRUE(restore(folder.path("copy"), target.url(), folder.path("keys")).value().report.sound());
}

TEST_P(Copies, are_never_made_over_something) {
  ASSERT_TRUE(copy());
  EXPECT_EQ(copy().error().code, "target-not-empty");
}

TEST_P(Copies, are_never_restored_over_an_archive) {
  ASSERT_TRUE(copy());
  EXPECT_EQ(restore(folder.path("copy"), source.url(), folder.path("keys")).error().code, "target-not-empty");
  EXPECT_EQ(db->read([](db::Tx& tx) -> Result<int> { return *tx.find<int>("select count(*) from platform_facts"); }).value(), 21);
}

TEST_P(Copies, damaged_by_one_byte_are_refused_and_leave_nothing) {
  ASSERT_TRUE(copy());
  std::fstream file(copied_file(), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(-1, std::ios::end);
  file.put('\x7f');
  file.close();
  EXPECT_EQ(restore(folder.path("copy"), target.url(), folder.path("keys")).error().code, "copy-damaged");
  EXPECT_TRUE(target_is_empty());
}

TEST_P(Copies, cut_short_are_refused_and_leave_nothing) {
  ASSERT_TRUE(copy());
  std::filesystem::resize_file(copied_file(), std::filesystem::file_size(copied_file()) / 2);
  EXPECT_EQ(restore(folder.path("copy"), target.url(), folder.path("keys")).error().code, "copy-damaged");
  std::filesystem::remove(folder.path("copy/manifest.json"));
  EXPECT_EQ(restore(folder.path("copy"), target.url(), folder.path("keys")).error().code, "copy-incomplete");
  EXPECT_TRUE(target_is_empty());
}

TEST_P(Copies, of_a_tampered_archive_are_restored_and_said_to_be_so) {
  ASSERT_TRUE(db->write([](db::Tx& tx) { return tx.execute("update platform_facts set kind = 'x' where seq = (select min(seq) from platform_facts)"); }));
  ASSERT_TRUE(copy());
  auto restored = restore(folder.path("copy"), target.url(), folder.path("keys")).value();
  ASSERT_EQ(restored.report.findings.size(), 1u);
  EXPECT_EQ(restored.report.findings[0].fault, seals::Fault::changed);
}

TEST_P(Copies, bring_their_public_keys_to_a_machine_that_has_none_and_only_there) {
  ASSERT_TRUE(copy());
  ASSERT_TRUE(seals::KeyFile::open_or_create(folder.path("stranger")));
  auto judged = restore(folder.path("copy"), target.url(), folder.path("stranger")).value();
  EXPECT_FALSE(judged.report.sound()) << "another machine's key does not vouch for these seals";
  EXPECT_EQ(seals::PublicKeys::load(folder.path("stranger")).value().size(), 1u);
  WholeDatabase bare(GetParam(), folder, "bare");
  EXPECT_TRUE(restore(folder.path("copy"), bare.url(), folder.path("fresh")).value().report.sound());
  EXPECT_EQ(seals::PublicKeys::load(folder.path("fresh")).value().size(), 1u);
}

TEST_P(Copies, of_the_other_engine_are_refused) {
  ASSERT_TRUE(copy());
  auto other = GetParam() == db::Engine::sqlite ? std::string("postgresql:///nowhere") : folder.path("other.sqlite");
  EXPECT_EQ(restore(folder.path("copy"), other, folder.path("keys")).error().code, "other-engine");
}

TEST(ServerAddress, is_taken_apart_without_its_password) {
  auto address = take_apart("postgresql://anna:se%27greto@db.example:5433/raccordo?sslmode=require").value();
  EXPECT_EQ(address.password, "se'greto");
  EXPECT_EQ(address.connection.find("greto"), address.connection.npos);
  EXPECT_NE(address.connection.find("host='db.example'"), address.connection.npos);
  EXPECT_NE(address.connection.find("dbname='raccordo'"), address.connection.npos);
  EXPECT_FALSE(take_apart("postgresql://[broken"));
}

TEST(Program, that_is_not_there_or_fails_is_a_value_with_its_last_words) {
  EXPECT_EQ(run_program({"raccordo-no-such-program"}, "").error().code, "program-failed");
  auto failed = run_program({"ls", "/raccordo-no-such-folder"}, "");
  ASSERT_FALSE(failed);
  EXPECT_NE(failed.error().detail.find("raccordo-no-such-folder"), std::string::npos);
  EXPECT_TRUE(run_program({"true"}, ""));
}

TEST(Program, finds_the_password_in_its_environment_only) { EXPECT_TRUE(run_program({"sh", "-c", "test \"$PGPASSWORD\" = segreto"}, "segreto")); }

}  // namespace
}  // namespace raccordo::backup::backup_test
