// SPDX-License-Identifier: EUPL-1.2
#include <platform/db_bus.hpp>

#include <array>
#include <deque>
#include <mutex>
#include <thread>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "db/backend.hpp"

namespace raccordo::db {
namespace {

constexpr std::size_t most_bytes = 7'000;     // a notification holds less than 8,000
constexpr std::size_t most_waiting = 10'000;  // hints: while the server is away the oldest are let go
constexpr int until_next_attempt_ms = 1'000;
constexpr int patience_ms = 60'000;

/// A connection of its own. A notification inside the use case's transaction would make every commit wait for every other: the
/// server sends them in one order, under one lock. Here they follow the commit, many in one, and wait for no disk.
class PostgresqlBus final : public Bus {
 public:
  PostgresqlBus(std::string url, Ears ears) : url_(std::move(url)), ears_(std::move(ears)), wake_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (wake_ < 0) throw Failure("no file descriptor is left for the bus");
    connect();
    thread_ = std::jthread([this](std::stop_token stop) { run(stop); });
  }
  ~PostgresqlBus() override {
    thread_.request_stop();
    wake();
    thread_.join();
    PQfinish(connection_);
    ::close(wake_);
  }
  void say(std::string line) override {
    {
      std::lock_guard lock(mutex_);
      if (waiting_.size() >= most_waiting) waiting_.pop_front();
      waiting_.push_back(std::move(line));
    }
    wake();
  }

 private:
  void wake() { ::eventfd_write(wake_, 1); }
  bool alive() const { return PQstatus(connection_) == CONNECTION_OK; }

  void connect() {
    PQfinish(connection_);
    connection_ = PQconnectdb(url_.c_str());
    if (!alive()) return;
    PQsetNoticeProcessor(connection_, [](void*, char const*) {}, nullptr);
    PQclear(PQexec(connection_, "set synchronous_commit = off; listen raccordo"));
  }

  void run(std::stop_token const& stop) {
    while (!stop.stop_requested()) {
      if (alive()) {
        send_waiting();
        hear_arrived();
      } else if (connect(); alive()) {
        ears_.missed();
        continue;
      }
      sleep_until_something();
    }
  }

  void sleep_until_something() {
    std::array<pollfd, 2> on{pollfd{wake_, POLLIN, 0}, pollfd{alive() ? PQsocket(connection_) : -1, POLLIN, 0}};
    ::poll(on.data(), on.size(), alive() ? patience_ms : until_next_attempt_ms);
    eventfd_t ignored;
    ::eventfd_read(wake_, &ignored);
  }

  /// Lines in as few notifications as they fit in; empty when nothing waits.
  std::string next_load() {
    std::string load;
    std::lock_guard lock(mutex_);
    while (!waiting_.empty() && (load.empty() || load.size() + waiting_.front().size() < most_bytes)) {
      load += waiting_.front() + "\n";
      waiting_.pop_front();
    }
    return load;
  }
  void send_waiting() {
    for (auto load = next_load(); !load.empty() && alive(); load = next_load()) {
      char const* value = load.c_str();
      PQclear(PQexecParams(connection_, "select pg_notify('raccordo', $1)", 1, nullptr, &value, nullptr, nullptr, 0));
    }
  }

  void hear_arrived() {
    PQconsumeInput(connection_);
    while (auto* notified = PQnotifies(connection_)) {
      if (notified->be_pid != PQbackendPID(connection_)) hear_each(notified->extra);
      PQfreemem(notified);
    }
  }
  void hear_each(std::string_view load) {
    for (std::size_t end; (end = load.find('\n')) != load.npos; load.remove_prefix(end + 1)) ears_.hear(load.substr(0, end));
  }

  std::string const url_;
  Ears const ears_;
  int const wake_;
  PGconn* connection_ = nullptr;
  std::mutex mutex_;
  std::deque<std::string> waiting_;
  std::jthread thread_;
};

}  // namespace

std::unique_ptr<Bus> open_bus(std::string const& url, Ears ears) {
  if (!url.starts_with("postgresql://") && !url.starts_with("postgres://")) return nullptr;
  return std::make_unique<PostgresqlBus>(url, std::move(ears));
}

}  // namespace raccordo::db
