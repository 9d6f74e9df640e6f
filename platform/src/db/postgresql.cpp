// SPDX-License-Identifier: EUPL-1.2
#include <condition_variable>
#include <mutex>
#include <thread>

#include "db/postgresql_connection.hpp"

namespace raccordo::db {
namespace {

class PostgresqlDatabase final : public Database {
 public:
  PostgresqlDatabase(Settings settings, Clock const& clock, Random& random) : settings_(std::move(settings)), clock_(clock), random_(random) {
    for (int i = 0; i < settings_.readers; ++i) idle_.push_back(std::make_unique<PostgresqlConnection>(settings_.url));
  }

  std::string encoding() const { return idle_.front()->encoding(); }
  Engine engine() const override { return Engine::postgresql; }
  Clock const& clock() const override { return clock_; }
  Result<void> copy_to(std::string const&) override {
    return fail(ProblemKind::invalid, "backup-by-server", "Questo archivio è in PostgreSQL: la copia si fa con pg_dump.",
                "Usa `raccordo backup`, che lo chiama per te.");
  }

 protected:
  Result<void> write_erased(Closure const& use_case, Sees sees) override {
    auto actions = commit_one(use_case, sees == Sees::as_if_alone ? "begin" : "begin isolation level repeatable read");
    if (!actions) return std::unexpected(std::move(actions).error());
    // The connection is back in the pool by now: what follows may need it.
    for (auto& action : *actions) action();
    return {};
  }
  Result<void> read_erased(Closure const& question) override {
    return attempted<void>(once, [&](PostgresqlConnection& connection) {
      connection.begin("begin isolation level repeatable read read only");
      Tx tx(connection, clock_.now(), random_);
      question(tx);
      connection.end_reading();
    });
  }

 private:
  using Actions = std::vector<std::function<void()>>;
  static constexpr int once = 1;
  static constexpr int until_it_is_their_turn = 48;  // a line that sixteen want at once is given to each in turn, also on a slow machine

  Result<Actions> commit_one(Closure const& use_case, char const* beginning) {
    return attempted<Actions>(until_it_is_their_turn, [&](PostgresqlConnection& connection) {
      if (settings_.rehearse_writes) rehearse(connection, use_case);
      connection.begin(beginning);  // serialisable by the session's default
      Tx tx(connection, clock_.now(), random_);
      if (!use_case(tx)) {
        connection.rollback();
        return Actions{};
      }
      connection.commit();
      return std::move(tx.after_commit_actions());
    });
  }

  /// One transaction on a connection of the pool, run again when the engine asks. Whatever ends it, the connection goes back clean.
  template <class T, class F>
  Result<T> attempted(int attempts, F transaction) {
    auto lease = borrow();
    auto& connection = *lease.connection;
    if (!connection.revive()) return storage_unavailable();
    for (int attempt = 1;; ++attempt) {
      try {
        if constexpr (std::is_void_v<T>) return transaction(connection), Result<T>{};
        else return transaction(connection);
      } catch (Retry const&) {
        if (!abandon(connection) || attempt >= attempts) return storage_unavailable();
        // Those who collided come back at different moments, or they collide again.
        std::this_thread::sleep_for(std::chrono::microseconds(SystemRandom().below(static_cast<std::uint64_t>(attempt) * 4'000)));
      } catch (Failure const&) {
        if (noticed_restart(connection)) continue;
        abandon(connection);
        return storage_unavailable();
      } catch (...) {  // a bug of the use case: nothing is answered here, it goes on to the caller once the transaction is given up
        abandon(connection);
        throw;
      }
    }
  }

  void rehearse(PostgresqlConnection& connection, Closure const& use_case) {
    connection.begin("begin");
    Tx tx(connection, clock_.now(), random_);
    use_case(tx);
    connection.rollback();
  }
  /// A server that was started again is noticed with a transaction's first answer. Nothing has happened yet, so a fresh session may run
  /// it instead: otherwise each connection that waited meanwhile would refuse somebody once.
  static bool noticed_restart(PostgresqlConnection& connection) { return !connection.alive() && !connection.begun() && connection.revive(); }
  static bool abandon(PostgresqlConnection& connection) {
    try {
      if (connection.alive()) connection.rollback();
    } catch (std::exception const&) {
      return connection.revive();  // the rollback itself failed: a fresh session has nothing to roll back
    }
    return connection.revive();
  }

  struct Lease {
    PostgresqlDatabase& owner;
    std::unique_ptr<PostgresqlConnection> connection;
    ~Lease() {
      {
        std::lock_guard lock(owner.mutex_);
        owner.idle_.push_back(std::move(connection));
      }
      owner.freed_.notify_one();
    }
  };
  Lease borrow() {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return !idle_.empty(); });
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return {*this, std::move(connection)};
  }

  Settings settings_;
  Clock const& clock_;
  Random& random_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<PostgresqlConnection>> idle_;
};

}  // namespace

Result<std::unique_ptr<Database>> open_postgresql(Settings settings, Clock const& clock, Random& random) {
  try {
    auto database = std::make_unique<PostgresqlDatabase>(std::move(settings), clock, random);
    if (auto const encoding = database->encoding(); encoding != "UTF8")
      return fail(ProblemKind::invalid, "database-encoding", "Il database è in " + encoding + ": non vi si può scrivere qualunque nome.",
                  "Crealo di nuovo in UTF-8.");
    return database;
  } catch (Failure const& failure) {
    return fail(ProblemKind::unavailable, "storage-unavailable", failure.what());
  }
}

}  // namespace raccordo::db
