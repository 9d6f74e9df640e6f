// SPDX-License-Identifier: EUPL-1.2
#include <semaphore.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "db/sqlite_connection.hpp"

namespace raccordo::db {
namespace {

/// Rung once, by another thread. The standard semaphore yields the processor a few times before it sleeps; a commit takes longer than
/// that, and with few processors every yield is taken from whoever works.
class Bell {
 public:
  Bell() { sem_init(&semaphore_, 0, 0); }
  ~Bell() { sem_destroy(&semaphore_); }
  Bell(Bell const&) = delete;
  void ring() { sem_post(&semaphore_); }
  void wait() {
    while (sem_wait(&semaphore_) != 0) {}
  }

 private:
  sem_t semaphore_;
};

/// A write waiting for the lane. Lives on the caller's stack until `done`.
struct Job {
  std::function<bool(Tx&)> const& use_case;
  std::vector<std::function<void()>> after_commit{};
  enum class End { committed, rolled_back, unavailable, thrown } end = End::unavailable;
  std::exception_ptr thrown{};
  Bell done{};
};

class SqliteDatabase final : public Database {
 public:
  SqliteDatabase(Settings settings, Clock const& clock, Random& random)
      : settings_(std::move(settings)), clock_(clock), random_(random), writer_(settings_.url, SqliteConnection::Role::writer, settings_.create) {
    for (int i = 0; i < settings_.readers; ++i)
      idle_readers_.push_back(std::make_unique<SqliteConnection>(settings_.url, SqliteConnection::Role::reader, false));
    lane_ = std::thread([this] { run_lane(); });
  }
  ~SqliteDatabase() override {
    {
      std::lock_guard lock(queue_mutex_);
      stopping_ = true;
    }
    queue_filled_.notify_one();
    lane_.join();
  }

  Engine engine() const override { return Engine::sqlite; }
  Clock const& clock() const override { return clock_; }

  Result<void> copy_to(std::string const& path) override {
    try {
      SqliteConnection source(settings_.url, SqliteConnection::Role::reader, false);
      sqlite3* target = nullptr;
      int code = sqlite3_open(path.c_str(), &target);
      auto* backup = code == SQLITE_OK ? sqlite3_backup_init(target, "main", source.handle(), "main") : nullptr;
      code = backup ? sqlite3_backup_step(backup, -1) : SQLITE_ERROR;
      if (backup) sqlite3_backup_finish(backup);
      sqlite3_close(target);
      if (code != SQLITE_DONE) throw Failure("the copy stopped half way");
      return {};
    } catch (Failure const& failure) {
      return fail(ProblemKind::unavailable, "backup-failed", failure.what());
    }
  }

 protected:
  /// Writers are alone here, whatever they ask for. So is who only leaves a trace; and the writer's pages stay warm, while a reader must
  /// fetch its own again after every commit.
  Result<void> write_erased(Closure const& use_case, Sees) override {
    Job job{use_case};
    {
      std::lock_guard lock(queue_mutex_);
      queue_.push_back(&job);
    }
    queue_filled_.notify_one();
    job.done.wait();
    if (job.end == Job::End::thrown) std::rethrow_exception(job.thrown);
    if (job.end == Job::End::unavailable) return storage_unavailable();
    if (job.end == Job::End::rolled_back) return {};
    for (auto& action : job.after_commit) action();
    return {};
  }

  Result<void> read_erased(Closure const& question) override {
    auto lease = borrow_reader();
    try {
      lease.connection->run("begin", {}, {}).value();
      Tx tx(*lease.connection, clock_.now(), random_);
      struct End {
        SqliteConnection& c;
        ~End() { c.abandon(); }
      } end{*lease.connection};
      question(tx);
      return {};
    } catch (Failure const&) {
      return storage_unavailable();
    }
  }

 private:
  struct Lease {
    SqliteDatabase& owner;
    std::unique_ptr<SqliteConnection> connection;
    ~Lease() {
      {
        std::lock_guard lock(owner.readers_mutex_);
        owner.idle_readers_.push_back(std::move(connection));
      }
      owner.reader_free_.notify_one();
    }
  };
  Lease borrow_reader() {
    std::unique_lock lock(readers_mutex_);
    reader_free_.wait(lock, [&] { return !idle_readers_.empty(); });
    auto connection = std::move(idle_readers_.back());
    idle_readers_.pop_back();
    return {*this, std::move(connection)};
  }

  void run_lane() {
    std::vector<Job*> group;
    for (;;) {
      {
        std::unique_lock lock(queue_mutex_);
        queue_filled_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
        if (queue_.empty()) return;
        group.assign(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(queue_.size(), 128)));
        queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(group.size()));
      }
      commit_group(group);
      for (auto* job : group) job->done.ring();
    }
  }

  // All use cases of a group share one durable COMMIT. A savepoint copies every page that is changed after it, so none is set at first:
  // only when a use case gives up what it has begun to write does the group start again, each behind a savepoint of its own.
  void commit_group(std::vector<Job*> const& group) {
    try {
      writer_.run("begin immediate", {}, {}).value();
      if (settings_.rehearse_writes || !run_together(group)) {
        writer_.abandon();
        writer_.run("begin immediate", {}, {}).value();
        for (auto* job : group) run_apart(*job);
      }
      writer_.run("commit", {}, {}).value();
    } catch (std::exception const&) {
      // Whatever it was (a full disk, a constraint checked only at COMMIT), nothing of this group is there and the lane goes on.
      writer_.abandon();
      for (auto* job : group) job->end = Job::End::unavailable;
    }
  }

  bool run_together(std::vector<Job*> const& group) {
    return std::ranges::all_of(group, [&](Job* job) {
      auto const before = writer_.changes();
      run_one(*job);
      return job->end == Job::End::committed || writer_.changes() == before;
    });
  }

  void run_apart(Job& job) {
    writer_.run("savepoint use_case", {}, {}).value();
    if (settings_.rehearse_writes) {
      run_one(job);
      writer_.run("rollback to use_case", {}, {}).value();
    }
    run_one(job);
    if (job.end != Job::End::committed) writer_.run("rollback to use_case", {}, {}).value();
    writer_.run("release use_case", {}, {}).value();
  }

  void run_one(Job& job) {
    try {
      Tx tx(writer_, clock_.now(), random_);
      job.end = job.use_case(tx) ? Job::End::committed : Job::End::rolled_back;
      job.after_commit = std::move(tx.after_commit_actions());
    } catch (Failure const&) {
      throw;  // the disk, not the use case: the whole group is answered
    } catch (...) {
      job.thrown = std::current_exception();
      job.end = Job::End::thrown;
    }
  }

  Settings settings_;
  Clock const& clock_;
  Random& random_;
  SqliteConnection writer_;
  std::mutex readers_mutex_;
  std::condition_variable reader_free_;
  std::vector<std::unique_ptr<SqliteConnection>> idle_readers_;
  std::mutex queue_mutex_;
  std::condition_variable queue_filled_;
  std::deque<Job*> queue_;
  bool stopping_ = false;
  std::thread lane_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite(Settings settings, Clock const& clock, Random& random) {
  // Nobody asks how much memory SQLite has; counting it is a lock around every allocation. Refused once SQLite is in use: then it is set.
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  try {
    return std::make_unique<SqliteDatabase>(std::move(settings), clock, random);
  } catch (Failure const& failure) {
    return fail(ProblemKind::unavailable, "storage-unavailable", failure.what());
  }
}

}  // namespace raccordo::db
