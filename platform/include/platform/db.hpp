// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <platform/db_tx.hpp>
#include <platform/migrations.hpp>

// One path for reading and writing, over two engines that answer the same to one SQL text.
// SQL uses $1, $2…; columns are bigint, text, double and blob. What differs between the engines stays in src/db.
namespace raccordo::db {

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
  /// Reads, and adds the trace of it: a consistent view, to which rows are only added. Two beside each other do not see each other's
  /// rows, so nothing that must be unique or add up is written here; a trace too many does no harm.
  /// Committed and durable when a value is returned, so that content leaves only after its trace is there.
  template <class F>
  auto observe(F&& use_case) -> std::invoke_result_t<F, Tx&> {
    return committed(use_case, Sees::one_moment);
  }
  /// Only adds rows, each under an id made here or a key that the database keeps unique, whatever others may be adding beside it: nothing
  /// it reads could have become another's. So PostgreSQL need not hold what it reads, its own new rows too, against its neighbours.
  template <class F>
  auto add(F&& use_case) -> std::invoke_result_t<F, Tx&> {
    return committed(use_case, Sees::one_moment);
  }
  /// Relies on nothing that another could change beside it but the rows that it changes itself, and keys that the database keeps unique: two
  /// who meet meet there, and one begins again. So PostgreSQL need not hold the rest of what it reads against its neighbours.
  template <class F>
  auto change(F&& use_case) -> std::invoke_result_t<F, Tx&> {
    return committed(use_case, Sees::one_moment);
  }
  /// A consistent view; nothing can be changed.
  template <class F>
  auto read(F&& question) -> std::invoke_result_t<F, Tx&> {
    std::optional<std::invoke_result_t<F, Tx&>> outcome;
    auto done = read_erased([&](Tx& tx) {
      outcome.emplace(question(tx));
      return true;
    });
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
