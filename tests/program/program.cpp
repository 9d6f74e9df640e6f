// SPDX-License-Identifier: EUPL-1.2
#include "program/program.hpp"

#include <csignal>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace raccordo::testing {
namespace {

using Ticks = std::chrono::steady_clock;
constexpr auto patience = std::chrono::seconds(60);  // under the sanitizers, on a busy machine; only a failing test waits so long

struct Pipe {
  int reading = -1, writing = -1;
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    reading = ends[0];
    writing = ends[1];
  }
};

std::vector<std::string> with_program(std::vector<std::string> words) {
  words.insert(words.begin(), RACCORDO_PROGRAM);
  return words;
}

std::vector<std::string> serving(std::vector<std::string> words) {
  words.insert(words.begin(), {"serve", "--port", "0"});
  return with_program(std::move(words));
}

}  // namespace

Running::Running(std::vector<std::string> const& words) {
  Pipe out, err;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out.writing, 1);
  posix_spawn_file_actions_adddup2(&actions, err.writing, 2);
  std::vector<char*> arguments;
  for (auto const& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  int const error = ::posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(out.writing);
  ::close(err.writing);
  out_ = out.reading;
  err_ = err.reading;
  if (error != 0) throw std::runtime_error("cannot start " + words[0]);
}

Running::~Running() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  for (int descriptor : {out_, err_})
    if (descriptor >= 0) ::close(descriptor);
}

bool Running::read_some(Ticks::time_point until) {
  pollfd both[2] = {{out_, POLLIN, 0}, {err_, POLLIN, 0}};
  auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Ticks::now()).count();
  if (left <= 0 || ::poll(both, 2, static_cast<int>(left)) <= 0) throw std::runtime_error("it goes on for too long; it said: " + said_ + complained_);
  char piece[4096];
  for (auto [descriptor, text] : {std::pair{&out_, &said_}, std::pair{&err_, &complained_}}) {
    auto const& polled = both[descriptor == &out_ ? 0 : 1];
    if (*descriptor < 0 || polled.revents == 0) continue;
    auto const got = ::read(*descriptor, piece, sizeof piece);
    if (got > 0) text->append(piece, static_cast<std::size_t>(got));
    else ::close(std::exchange(*descriptor, -1));
  }
  return out_ >= 0 || err_ >= 0;
}

std::string Running::wait_for(std::string const& text) {
  auto const until = Ticks::now() + patience;
  while (said_.find(text) == said_.npos)
    if (!read_some(until)) throw std::runtime_error("it ended without '" + text + "': " + said_ + complained_);
  return said_;
}

void Running::signal(int number) { ::kill(pid_, number); }

Ended Running::wait() {
  auto const until = Ticks::now() + patience;
  while (read_some(until)) {}
  int status = 0;
  ::waitpid(std::exchange(pid_, -1), &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), said_, complained_};
}

Ended raccordo(std::vector<std::string> const& words) { return Running(with_program(words)).wait(); }

RunningServer::RunningServer(std::vector<std::string> words) : process_(serving(std::move(words))) {
  auto const said = process_.wait_for("End it with Ctrl-C.");
  port_ = static_cast<unsigned short>(std::stoi(said.substr(said.find("127.0.0.1:") + 10)));
}

Ended RunningServer::stop() {
  process_.signal(SIGTERM);
  return process_.wait();
}

}  // namespace raccordo::testing
