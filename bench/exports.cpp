// SPDX-License-Identifier: EUPL-1.2
#include "exports.hpp"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

namespace raccordo::bench {

Exported take_away(Scenarios& scenarios, ServerProcess const& server, std::string const& person, std::string const& format) {
  auto const client = scenarios.entered(person);
  client->get("/api/v1/cases?limit=1");
  std::atomic<bool> over{false};
  auto const before = server.anonymous_kib();
  auto most = before;
  std::thread watch([&] {
    for (; !over; std::this_thread::sleep_for(std::chrono::milliseconds(10))) most = std::max(most, server.anonymous_kib());
  });
  auto const begun = std::chrono::steady_clock::now();
  auto const reply = client->get("/api/v1/exports/cases?format=" + format);
  std::chrono::duration<double> const lasted = std::chrono::steady_clock::now() - begun;
  over = true;
  watch.join();
  if (reply.status != 200) throw std::runtime_error("the list was not given: " + reply.body);
  return {lasted.count(), reply.body.size(), static_cast<double>(most - before) / 1024};
}

}  // namespace raccordo::bench
