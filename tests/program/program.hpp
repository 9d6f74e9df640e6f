// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include <sys/types.h>

// The real program, started as an operator starts it.
namespace raccordo::testing {

/// How a process ended and what it said. A signal that ended it is 128 + its number, as in a shell.
struct Ended {
  int exit = 0;
  std::string out, err;
};

/// A process that is still running; ended by force when it goes out of scope.
class Running {
 public:
  explicit Running(std::vector<std::string> const& words);
  ~Running();
  Running(Running const&) = delete;

  /// Reads standard output up to that text, which it returns; throws, with everything it said, when it does not come.
  std::string wait_for(std::string const& text);
  void signal(int number);
  Ended wait();
  pid_t pid() const { return pid_; }

 private:
  bool read_some(std::chrono::steady_clock::time_point until);

  pid_t pid_ = -1;
  int out_ = -1, err_ = -1;
  std::string said_, complained_;
};

/// Runs `raccordo` with these words to its end.
Ended raccordo(std::vector<std::string> const& words);

/// `raccordo serve` on a free port, ready to answer.
class RunningServer {
 public:
  explicit RunningServer(std::vector<std::string> words);
  unsigned short port() const { return port_; }
  Running& process() { return process_; }
  /// SIGTERM and the end.
  Ended stop();

 private:
  Running process_;
  unsigned short port_ = 0;
};

}  // namespace raccordo::testing
