// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <platform/db.hpp>

// What belongs to the database and not to the machine that serves it: a copy restored elsewhere is still a demonstration,
// and every server of one database has the same clock.
namespace raccordo::settings {

/// Keys are stable and snake_case, each known to one writer.
std::optional<std::string> find(db::Tx& tx, std::string_view name);
Result<void> put(db::Tx& tx, std::string_view name, std::string_view value);

/// A demonstration holds fictitious people only; its door to every role exists in no other database.
enum class Demo {
  no,
  loading,  ///< begun and not finished: not to be served
  ready,
};
BOOST_DESCRIBE_ENUM(Demo, no, loading, ready)

Demo demo(db::Tx& tx);
Result<void> set_demo(db::Tx& tx, Demo state);

/// How far the clock of a demonstration stands from the real one; zero anywhere else.
std::chrono::microseconds clock_shift(db::Tx& tx);
/// conflict "not-a-demo" anywhere else: the dates of real acts are not to be moved.
Result<void> set_clock_shift(db::Tx& tx, std::chrono::microseconds shift);

}  // namespace raccordo::settings
