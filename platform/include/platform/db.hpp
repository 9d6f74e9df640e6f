// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <platform/db_values.hpp>
#include <platform/id.hpp>
#include <platform/migrations.hpp>
#include <platform/result.hpp>
#include <platform/time.hpp>

// One path for reading and writing, over two engines that answer the same to one SQL text.
// SQL uses $1, $2…; columns are bigint, text, double and blob. What differs between the engines stays in src/db.
namespace raccordo::db {

enum class Engine { sqlite, postgresql };

/// Infrastructure is broken (disk full, server gone): thrown inside closures, turned into `unavailable` by read() and write().
struct Failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
/// The engine asks to run the transaction again (serialisation, deadlock).
struct Retry : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Connection {
 public:
  virtual ~Connection() = default;
  /// Runs one statement; calls `sink` per row. Constraint violations are values: conflict, code "constraint", detail = the constraint.
  virtual Result<std::int64_t> run(std::string_view sql, Params params, RowSink sink) = 0;
  /// Several statements without parameters; schema work only.
  virtual void script(std::string_view sql) = 0;
  virtual Engine engine() const = 0;
};

/// A transaction in progress. `now` is one moment for the whole use case.
class Tx {
 public:
  Tx(Connection& connection, Instant now, Random& random) : connection_(connection), now_(now), random_(random) {}
  Tx(Tx const&) = delete;

  Instant now() const { return now_; }
  Date today() const { return rome_date(now_); }
  Random& random() { return random_; }
  Engine engine() const { return connection_.engine(); }
  template <class IdType>
  IdType new_id() { return IdType{make_uuid_v7(now_, random_)}; }

  /// Rows changed, or conflict "constraint" when the database refuses. After a refusal the use case can only return a problem:
  /// PostgreSQL has given the transaction up, and SQLite is held to the same.
  template <class... Args>
  Result<std::int64_t> execute(std::string_view sql, Args const&... args) {
    std::array<Param, sizeof...(Args)> params{param_of(args)...};
    return run(sql, params, RowSink{});
  }
  /// Calls f(Row const&) for each row.
  template <class F, class... Args>
  void each(std::string_view sql, F&& f, Args const&... args) {
    std::array<Param, sizeof...(Args)> params{param_of(args)...};
    if (auto done = run(sql, params, RowSink{f}); !done)
      throw std::logic_error("a statement read for its rows met a constraint, use execute: " + done.error().detail);
  }
  /// Rows as T: a described struct (columns in member order) or one column.
  template <class T, class... Args>
  std::vector<T> list(std::string_view sql, Args const&... args) {
    std::vector<T> rows;
    each(sql, [&](Row const& row) { rows.push_back(read_row<T>(row)); }, args...);
    return rows;
  }
  /// First row, if any.
  template <class T, class... Args>
  std::optional<T> find(std::string_view sql, Args const&... args) {
    std::optional<T> found;
    each(sql, [&](Row const& row) { if (!found) found = read_row<T>(row); }, args...);
    return found;
  }
  /// Schema work of a migration; never with data in the text.
  void script(std::string_view sql) { connection_.script(sql); }
  /// What this transaction has worked out once and may need again: `make` runs when `key` is asked for the first time. For what the
  /// transaction itself does not change.
  template <class T, class Make>
  std::shared_ptr<T> once(void const* key, Make&& make) {
    for (auto const& [known, kept] : kept_)
      if (known == key) return std::static_pointer_cast<T>(kept);
    std::shared_ptr<T> made = make();
    kept_.emplace_back(key, std::const_pointer_cast<std::remove_const_t<T>>(made));
    return made;
  }
  /// Run once after this transaction is durable, on the caller's thread; forgotten if it rolls back.
  void after_commit(std::function<void()> action) { after_commit_.push_back(std::move(action)); }
  std::vector<std::function<void()>>& after_commit_actions() { return after_commit_; }
  bool refused() const { return refused_; }

 private:
  Result<std::int64_t> run(std::string_view sql, Params params, RowSink sink) {
    if (refused_) throw std::logic_error("a use case went on after the database refused a statement, with: " + std::string(sql));
    auto done = connection_.run(sql, params, sink);
    refused_ = !done;
    return done;
  }

  Connection& connection_;
  Instant now_;
  Random& random_;
  bool refused_ = false;
  std::vector<std::function<void()>> after_commit_;
  std::vector<std::pair<void const*, std::shared_ptr<void>>> kept_;
};

struct Settings {
  std::string url;               ///< a file path, or postgresql://…
  int readers = 8;               ///< connections (and so transactions at once) for reading; PostgreSQL: for everything
  bool rehearse_writes = false;  ///< tests: run each write closure twice, rolling back the first; use cases must be repeatable
  bool create = false;           ///< SQLite: create the file when it is not there
};

class Database {
 public:
  virtual ~Database() = default;
  virtual Engine engine() const = 0;

  /// One use case, one transaction: committed and durable when a value is returned, nothing happened when a problem is.
  /// The closure may run more than once and does no hashing, file or network work.
  template <class F>
  auto write(F&& use_case) -> std::invoke_result_t<F, Tx&> {
    return committed(use_case, Sees::as_if_alone);
  }
  /// Reads, and adds the trace of it: a consistent view, to which rows are only added, and none of which anything read decides.
  /// Committed and durable when a value is returned, so that content leaves only after its trace is there.
  template <class F>
  auto observe(F&& use_case) -> std::invoke_result_t<F, Tx&> {
    return committed(use_case, Sees::one_moment);
  }
  /// A consistent view; nothing can be changed.
  template <class F>
  auto read(F&& question) -> std::invoke_result_t<F, Tx&> {
    std::optional<std::invoke_result_t<F, Tx&>> outcome;
    auto done = read_erased([&](Tx& tx) { outcome.emplace(question(tx)); return true; });
    if (!done) return std::unexpected(std::move(done).error());
    return std::move(*outcome);
  }

  virtual Clock const& clock() const = 0;
  /// A copy of the whole database while it is in use. SQLite: a file. PostgreSQL: refuses, `raccordo backup` uses its own tools.
  virtual Result<void> copy_to(std::string const& path) = 0;

 protected:
  using Closure = std::function<bool(Tx&)>;
  /// What a writing transaction may count on of those beside it.
  enum class Sees { as_if_alone, one_moment };
  virtual Result<void> write_erased(Closure const& closure, Sees sees) = 0;
  virtual Result<void> read_erased(Closure const& closure) = 0;

 private:
  template <class F>
  auto committed(F& use_case, Sees sees) -> std::invoke_result_t<F, Tx&> {
    std::optional<std::invoke_result_t<F, Tx&>> outcome;
    auto done = write_erased(
        [&](Tx& tx) {
          outcome.emplace(use_case(tx));
          if (outcome->has_value() && tx.refused()) throw std::logic_error("a use case called done what the database refused");
          return outcome->has_value();
        },
        sees);
    if (!done) return std::unexpected(std::move(done).error());
    return std::move(*outcome);
  }
};

/// Opens the database named by the settings. `clock` and `random` must outlive it.
Result<std::unique_ptr<Database>> open(Settings settings, Clock const& clock, Random& random);

}  // namespace raccordo::db
