// SPDX-License-Identifier: EUPL-1.2
#include <sqlite3.h>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <semaphore>
#include <stdexcept>
#include <thread>
#include <vector>

#include "bare.hpp"

namespace raccordo::bench {
namespace {

struct Closing {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Closing>;
using Statement = std::unique_ptr<sqlite3_stmt, Closing>;
constexpr int rows_to_read = 100'000;
/// As long as a row of the read log.
std::string const row_text(160, 'x');

Handle open(std::string const& path) {
  sqlite3* db = nullptr;
  if (sqlite3_open(path.c_str(), &db) != SQLITE_OK) throw std::runtime_error("cannot open " + path);
  for (auto sql : {"pragma journal_mode=wal", "pragma synchronous=full", "pragma busy_timeout=5000"}) sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
  return Handle(db);
}
Statement prepare(Handle const& db, char const* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(db.get(), sql, -1, &statement, nullptr) != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(db.get()));
  return Statement(statement);
}

/// The lane: takes whatever waits, inserts it all, commits once.
class Lane {
 public:
  explicit Lane(std::string const& path) : db_(open(path)), insert_(prepare(db_, "insert into written (text) values (?)")), thread_([this] { run(); }) {}
  ~Lane() {
    {
      std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    filled_.notify_one();
  }
  void commit_one() {
    std::binary_semaphore done{0};
    {
      std::lock_guard lock(mutex_);
      queue_.push_back(&done);
    }
    filled_.notify_one();
    done.acquire();
  }

 private:
  void run() {
    std::deque<std::binary_semaphore*> group;
    for (;;) {
      {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        group.swap(queue_);
      }
      sqlite3_exec(db_.get(), "begin immediate", nullptr, nullptr, nullptr);
      for (std::size_t i = 0; i < group.size(); ++i) {
        sqlite3_bind_text(insert_.get(), 1, row_text.c_str(), static_cast<int>(row_text.size()), SQLITE_STATIC);
        sqlite3_step(insert_.get());
        sqlite3_reset(insert_.get());
      }
      sqlite3_exec(db_.get(), "commit", nullptr, nullptr, nullptr);
      for (auto* done : group) done->release();
      group.clear();
    }
  }

  Handle db_;
  Statement insert_;
  std::mutex mutex_;
  std::condition_variable filled_;
  std::deque<std::binary_semaphore*> queue_;
  bool stopping_ = false;
  std::jthread thread_;
};

}  // namespace

Bare bare_sqlite(std::string const& folder, int clients, std::chrono::milliseconds duration) {
  auto const path = folder + "/bare.db";
  auto const db = open(path);
  sqlite3_exec(db.get(), "create table read (id integer primary key, text text); create table written (id integer primary key, text text)", nullptr, nullptr,
               nullptr);
  sqlite3_exec(db.get(),
               ("with recursive n(i) as (select 1 union all select i + 1 from n where i < " + std::to_string(rows_to_read) + ") insert into read select i, '" +
                row_text + "' from n")
                   .c_str(),
               nullptr, nullptr, nullptr);
  Lane lane(path);
  std::vector<Handle> readers;
  std::vector<Statement> selects;
  for (int i = 0; i < clients; ++i) {
    readers.push_back(open(path));
    selects.push_back(prepare(readers.back(), "select text from read where id = ?"));
  }
  Bare bare;
  bare.group_commit = run_load(clients, duration, [&](int) { return lane.commit_one(), true; });
  bare.read_then_commit = run_load(clients, duration, [&](int client) {
    auto* select = selects[static_cast<std::size_t>(client)].get();
    sqlite3_bind_int(select, 1, 1 + rand() % rows_to_read);
    bool const found = sqlite3_step(select) == SQLITE_ROW;
    sqlite3_reset(select);
    lane.commit_one();
    return found;
  });
  selects.clear();
  return bare;
}

}  // namespace raccordo::bench
