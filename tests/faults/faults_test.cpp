// SPDX-License-Identifier: EUPL-1.2
#include <csignal>
#include <fstream>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <platform_testing/database.hpp>

#include "faults/archive.hpp"
#include "faults/writers.hpp"
#include "program/program.hpp"

// What a bad day does to a server in use. Whatever happens, what was acknowledged is there and nothing stands half.
namespace raccordo::testing {
namespace {

using Words = std::vector<std::string>;
constexpr int writers_at_once = 8;
constexpr int kills = 50;

class BadDay : public ::testing::Test {
 protected:
  void begin(std::string const& data, std::string const& database = {}) {
    place = {"--data", data};
    url = database.empty() ? data + "/raccordo.db" : database;
    if (!database.empty()) place.insert(place.end(), {"--database", database});
    auto const made = run({"demo", "--cases", "0"});
    ASSERT_EQ(made.exit, 0) << made.err;
    server = start();
    writers = std::make_unique<Writers>(enter_demo(server->port(), "access_operator"), writers_at_once);
    writers->ask_port(server->port());
  }
  std::unique_ptr<RunningServer> start() {
    auto words = place;
    words.insert(words.end(), {"--session-rate", "0", "--address-rate", "0", "--seal-every", "1"});
    return std::make_unique<RunningServer>(words);
  }
  Ended run(Words words) {
    words.insert(words.end(), place.begin(), place.end());
    return raccordo(words);
  }
  /// Asked beside the program and through its door; then the seals and everything that follows from the facts.
  void expect_everything_acknowledged() {
    writers->stop();
    for (auto const& answer : writers->unexpected()) ADD_FAILURE() << answer;
    expect_the_door_to_show(20);
    auto const ended = server->stop();
    EXPECT_EQ(ended.exit, 0) << ended.err;
    for (auto const& thing : amiss(url, writers->acknowledged())) ADD_FAILURE() << thing;
    auto const verified = run({"audit", "verify"});
    EXPECT_EQ(verified.exit, 0) << verified.out << verified.err;
    auto const rebuilt = run({"rebuild", "--check"});
    EXPECT_EQ(rebuilt.exit, 0) << rebuilt.out << rebuilt.err;
  }
  /// Every so many contacts one: each of these looks is a write in the log of readings.
  void expect_the_door_to_show(std::size_t one_in) {
    auto const session = enter_demo(server->port(), "access_operator");
    KeptConnection line(server->port());
    std::size_t number = 0;
    for (auto const& [id, need] : writers->acknowledged()) {
      if (number++ % one_in != 0) continue;
      auto const shown = line.ask("GET", "/contacts/" + id, {}, {{"Cookie", session.cookie}});
      EXPECT_EQ(shown.status, 200) << id << ": " << shown.body;
      EXPECT_NE(shown.body.find(need), std::string::npos) << id << ": " << shown.body;
    }
  }

  TestFolder folder;
  Words place;
  std::string url;
  std::unique_ptr<RunningServer> server;
  std::unique_ptr<Writers> writers;
};

TEST_F(BadDay, killed_fifty_times_under_load_it_keeps_every_acknowledged_write) {
  ASSERT_NO_FATAL_FAILURE(begin(folder.path("data")));
  SeededRandom random(20261124);
  for (int i = 0; i < kills; ++i) {
    // Both right after a commit and while many are on their way.
    if (i % 2 == 0) writers->wait_for_acknowledged(1 + random.below(20));
    else writers->wait_for_sent(writers_at_once + random.below(20));
    server->process().signal(SIGKILL);
    writers->ask_port(0);
    ASSERT_EQ(server->process().wait().exit, 128 + SIGKILL);
    server = start();
    writers->ask_port(server->port());
  }
  writers->wait_for_acknowledged(1);
  expect_everything_acknowledged();
}

/// A real file system of 64 MiB in memory.
class SmallDisk {
 public:
  explicit SmallDisk(std::string path) : path_(std::move(path)) {
    ::mkdir(path_.c_str(), 0700);
    mounted_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, "size=64m") == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
  }
  bool mounted() const { return mounted_; }
  void fill() const {
    std::ofstream file(path_ + "/filler", std::ios::binary);
    std::string const piece(4096, 'x');
    while (file.write(piece.data(), static_cast<std::streamsize>(piece.size())) && file.flush()) {}
  }
  void make_room() const { ::unlink((path_ + "/filler").c_str()); }

 private:
  std::string path_;
  bool mounted_ = false;
};

/// Mounting needs root; where it cannot be done the test does not exist.
std::vector<bool> disks() {
  TestFolder folder;
  if (SmallDisk(folder.path("probe")).mounted()) return {true};
  return {};
}
class FullDisk : public BadDay, public ::testing::WithParamInterface<bool> {};
INSTANTIATE_TEST_SUITE_P(, FullDisk, ::testing::ValuesIn(disks()));
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(FullDisk);

TEST_P(FullDisk, is_said_clearly_and_work_goes_on_when_there_is_room) {
  SmallDisk disk(folder.path("disk"));
  ASSERT_NO_FATAL_FAILURE(begin(folder.path("disk/data")));
  auto const reader = enter_demo(server->port(), "access_operator");
  for (int i = 0; i < 3; ++i) {
    writers->wait_for_acknowledged(20);
    disk.fill();
    writers->wait_for_refused(20);
    for (auto const* path : {"/status", "/session", "/contacts", "/municipalities?q=ovada"}) {
      auto const answer = ask(server->port(), "GET", path, {}, {{"Cookie", reader.cookie}});
      EXPECT_EQ(answer.status, 200) << path << ": " << answer.body;
    }
    disk.make_room();
  }
  writers->wait_for_acknowledged(20);
  expect_everything_acknowledged();
}

class StoppedServer : public BadDay, public ::testing::WithParamInterface<db::Engine> {};
std::vector<db::Engine> servers() {
  auto all = engines();
  std::erase(all, db::Engine::sqlite);
  return all;
}
INSTANTIATE_TEST_SUITE_P(, StoppedServer, ::testing::ValuesIn(servers()), engine_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(StoppedServer);

/// A PostgreSQL of this test alone: the other tests go on meanwhile with theirs.
class OwnPostgresql {
 public:
  explicit OwnPostgresql(std::string folder) : folder_(std::move(folder)) {}
  ~OwnPostgresql() { told("remove"); }
  /// Returns its address.
  std::string start() const {
    auto const said = told("start");
    return said.substr(0, said.find('\n'));
  }
  void stop() const { told("stop"); }

 private:
  std::string told(std::string const& verb) const {
    Running script({RACCORDO_SOURCE "/tools/dev/postgresql.sh", verb, folder_});
    return script.wait().out;
  }
  std::string folder_;
};

TEST_P(StoppedServer, and_started_again_it_has_lost_nothing_that_was_acknowledged) {
  // Its programs run as another user, who has to pass through this folder.
  ::chmod(folder.path().c_str(), 0711);
  OwnPostgresql const postgresql(folder.path("postgresql"));
  ASSERT_NO_FATAL_FAILURE(begin(folder.path("data"), postgresql.start()));
  for (int i = 0; i < 3; ++i) {
    writers->wait_for_acknowledged(20);
    postgresql.stop();
    writers->wait_for_refused(20);
    auto const status = ask(server->port(), "GET", "/status");
    EXPECT_EQ(status.status, 503) << status.body;
    EXPECT_EQ(status.code(), "storage-unavailable");
    postgresql.start();
  }
  writers->wait_for_acknowledged(20);
  EXPECT_EQ(ask(server->port(), "GET", "/status").status, 200);
  expect_everything_acknowledged();
}

}  // namespace
}  // namespace raccordo::testing
