// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <sys/types.h>

#include <string>
#include <vector>

namespace raccordo::bench {

/// The server under measurement, in a process of its own.
class ServerProcess {
 public:
  /// Starts `program serve …` on a free port and waits until /status answers.
  ServerProcess(std::string const& program, std::vector<std::string> const& options);
  ~ServerProcess();
  ServerProcess(ServerProcess const&) = delete;

  int port() const { return port_; }
  double start_seconds() const { return start_seconds_; }  ///< from exec to the first answer
  std::int64_t anonymous_kib() const;                      ///< RssAnon of /proc: what is really its own
  double cpu_seconds() const;                              ///< in user and system mode, all threads, since its start

 private:
  int port_ = 0;
  pid_t pid_ = -1;
  double start_seconds_ = 0;
};

/// Runs a program to its end; throws when it fails.
void run_to_end(std::vector<std::string> const& command);

}  // namespace raccordo::bench
