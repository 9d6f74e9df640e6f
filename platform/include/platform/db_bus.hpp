// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

// What the servers on one database tell each other as it happens. Hints, never the only copy of anything: they are not kept.
namespace raccordo::db {

class Bus {
 public:
  virtual ~Bus() = default;
  /// Told to the others within moments, without waiting for it: one line of at most 7,000 bytes. Safe from any thread.
  virtual void say(std::string line) = 0;
};

struct Ears {
  std::function<void(std::string_view line)> hear;  ///< what another said; on the bus's own thread
  std::function<void()> missed;                     ///< the server was away: nobody knows what was said meanwhile
};

/// Null where one process has the database to itself (SQLite).
std::unique_ptr<Bus> open_bus(std::string const& url, Ears ears);

}  // namespace raccordo::db
