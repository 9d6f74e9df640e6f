// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "client.hpp"
#include "load.hpp"
#include "server_process.hpp"

// What people do, many at once.
namespace raccordo::bench {

inline constexpr int clients = 16;

/// The people measured, by the name they have at the demonstration's door.
struct Person {
  std::string label, name;
};
std::vector<Person> const& list_people();

class Scenarios {
 public:
  Scenarios(ServerProcess const& server, std::chrono::milliseconds duration) : server_(server), duration_(duration) {}

  Load newest_twenty(std::string const& name);
  struct Opened {
    Load load;
    std::size_t records = 0, smallest_bytes = 0;
  };
  /// Cases whose first screen has at least 20 lines of timeline and 3 kB.
  Opened open_case();
  Load record_contact();
  /// Each a search of its own, written in the log of readings; `at_once` people ask.
  Load search(std::vector<std::string> const& questions, int at_once);
  struct Crowd {
    Load alone, crowded;
    double p99_ratio() const { return alone.p99_ms > 0 ? crowded.p99_ms / alone.p99_ms : 0; }
  };
  /// The same work alone, then beside 2,000 idle connections and 50 that send one byte at a time.
  Crowd beside_a_crowd();
  /// One connection of that person.
  std::unique_ptr<Client> entered(std::string const& name);
  /// Looked through to its first page: how many of a page were given.
  std::int64_t listed(std::string const& name, int limit);

 private:
  std::string account_id(std::string const& name);
  /// As many connections of that person as there are clients.
  std::vector<std::unique_ptr<Client>> connections(std::string const& name);
  std::vector<std::string> full_cases(Client& client);

  ServerProcess const& server_;
  std::chrono::milliseconds duration_;
};

}  // namespace raccordo::bench
