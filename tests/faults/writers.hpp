// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "program/demo_session.hpp"

namespace raccordo::testing {

/// People who go on recording contacts whatever happens to the server, each on a connection of their own, and remember what it
/// acknowledged. What got no answer, or a "not now", is sent again under the same key until it is acknowledged.
class Writers {
 public:
  Writers(Session session, int count);
  ~Writers() { stop(); }

  /// Where the server answers now; 0: nowhere, and nobody asks.
  void ask_port(unsigned short port);
  /// Each returns when that many more than now have happened, and throws when they do not come.
  void wait_for_acknowledged(std::size_t more);
  void wait_for_refused(std::size_t more);
  void wait_for_sent(std::size_t more);
  void stop();

  std::map<std::string, std::string> acknowledged() const;  ///< the need that was told, by the id that was given
  std::vector<std::string> unexpected() const;              ///< answers that were neither done nor a clear "not now"

 private:
  using Line = std::unique_ptr<KeptConnection>;
  void write_on(int writer);
  bool write_once(Line& line, unsigned short port, int writer, int number);
  bool note(HttpAnswer const& answer, std::string const& need);
  void wait_for(std::size_t const& count, std::size_t more, char const* what);

  Session const session_;
  std::atomic<bool> stopping_{false};
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  unsigned short port_ = 0;
  std::size_t sent_ = 0, done_ = 0, refused_ = 0;
  std::map<std::string, std::string> acknowledged_;
  std::vector<std::string> unexpected_;
  std::vector<std::thread> threads_;
};

}  // namespace raccordo::testing
