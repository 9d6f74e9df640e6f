// SPDX-License-Identifier: EUPL-1.2
#include "server_process.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "client.hpp"

namespace raccordo::bench {
namespace {

int free_port() {
  int const probe = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  if (::bind(probe, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::runtime_error("no port is free");
  ::close(probe);
  return ntohs(address.sin_port);
}

pid_t start(std::vector<std::string> const& command) {
  std::vector<char*> words;
  for (auto const& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  pid_t const pid = ::fork();
  if (pid == 0) {
    // What the program says would stand between the figures.
    ::dup2(::open("/dev/null", O_WRONLY), 1);
    ::execv(words[0], words.data());
    ::_exit(127);
  }
  return pid;
}

bool answers(int port) {
  try {
    return Client(port).get("/api/v1/status").status == 200;
  } catch (std::exception const&) {
    return false;
  }
}

}  // namespace

ServerProcess::ServerProcess(std::string const& program, std::vector<std::string> const& options) : port_(free_port()) {
  std::vector<std::string> command{program, "serve", "--port", std::to_string(port_)};
  command.insert(command.end(), options.begin(), options.end());
  auto const begin = std::chrono::steady_clock::now();
  pid_ = start(command);
  while (!answers(port_)) {
    if (::waitpid(pid_, nullptr, WNOHANG) == pid_) throw std::runtime_error("the server ended at once");
    if (std::chrono::steady_clock::now() - begin > std::chrono::seconds(60)) throw std::runtime_error("the server does not answer");
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  start_seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

ServerProcess::~ServerProcess() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGTERM);
  ::waitpid(pid_, nullptr, 0);
}

std::int64_t ServerProcess::anonymous_kib() const {
  std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
  std::string word;
  while (status >> word) {
    if (word != "RssAnon:") continue;
    std::int64_t kib = 0;
    status >> kib;
    return kib;
  }
  return 0;
}

double ServerProcess::cpu_seconds() const {
  std::ifstream stat("/proc/" + std::to_string(pid_) + "/stat");
  std::string line;
  std::getline(stat, line);
  // The program's name stands in brackets and may hold spaces: fields are counted from behind it; utime and stime are the 12th and 13th.
  std::istringstream fields(line.substr(line.rfind(')') + 1));
  std::string word;
  for (int i = 0; i < 11; ++i) fields >> word;
  double user = 0, system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

void run_to_end(std::vector<std::string> const& command) {
  int status = 0;
  ::waitpid(start(command), &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error("'" + command[0] + " " + command[1] + "' failed");
}

}  // namespace raccordo::bench
