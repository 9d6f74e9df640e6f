// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include <platform/db_values.hpp>
#include <platform/id.hpp>
#include <platform/result.hpp>
#include <platform/time.hpp>

// One transaction in progress: what a use case is given to ask and to write with.
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
  /// Runs one statement whose answer nobody needs; a constraint is a bug, known at the latest at the commit.
  virtual void add(std::string_view sql, Params params) {
    if (auto const done = run(sql, params, RowSink{}); !done)
      throw std::logic_error("a row added as one that cannot be refused met " + done.error().detail + ", use execute: " + std::string(sql));
  }
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
  IdType new_id() {
    return IdType{make_uuid_v7(now_, random_)};
  }

  /// Rows changed, or conflict "constraint" when the database refuses. After a refusal the use case can only return a problem:
  /// PostgreSQL has given the transaction up, and SQLite is held to the same.
  template <class... Args>
  Result<std::int64_t> execute(std::string_view sql, Args const&... args) {
    std::array<Param, sizeof...(Args)> params{param_of(args)...};
    return run(sql, params, RowSink{});
  }
  /// A change that no constraint can refuse, neither by what the use case was given nor by who writes beside it (a row under an id made
  /// here): nobody waits for its answer. A refusal is a bug and takes the whole use case with it.
  template <class... Args>
  void add(std::string_view sql, Args const&... args) {
    if (refused_) throw std::logic_error("a use case went on after the database refused a statement, with: " + std::string(sql));
    std::array<Param, sizeof...(Args)> params{param_of(args)...};
    connection_.add(sql, params);
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
    each(
        sql,
        [&](Row const& row) {
          if (!found) found = read_row<T>(row);
        },
        args...);
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

}  // namespace raccordo::db
