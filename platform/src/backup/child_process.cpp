// SPDX-License-Identifier: EUPL-1.2
#include "backup/child_process.hpp"

#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace raccordo::backup {
namespace {

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (auto& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

std::vector<std::string> environment_with(std::string const& password) {
  std::vector<std::string> all;
  for (char** entry = environ; *entry; ++entry)
    if (password.empty() || !std::string_view(*entry).starts_with("PGPASSWORD=")) all.emplace_back(*entry);
  if (!password.empty()) all.push_back("PGPASSWORD=" + password);
  return all;
}

/// Everything until the other end is closed; only the end is kept.
std::string last_words(int fd) {
  std::string text;
  std::array<char, 4096> piece;
  for (;;) {
    auto count = ::read(fd, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(count));
    if (text.size() > 8192) text.erase(0, text.size() - 4096);
  }
}

std::unexpected<Problem> program_trouble(std::string const& program, std::string const& why) {
  return fail(ProblemKind::unavailable, "program-failed", "Il programma " + program + " non ha finito il suo lavoro: " + why,
              "Controlla che postgresql-client sia installato, nella versione del server.");
}

}  // namespace

Result<ServerAddress> take_apart(std::string const& url) {
  char* complaint = nullptr;
  auto* options = PQconninfoParse(url.c_str(), &complaint);
  if (!options) {
    std::string why = complaint ? complaint : "";
    PQfreemem(complaint);
    return fail(ProblemKind::invalid, "address-unreadable", "L'indirizzo di PostgreSQL non è leggibile: " + why);
  }
  ServerAddress address;
  for (auto* option = options; option->keyword; ++option) {
    if (!option->val) continue;
    if (std::string_view(option->keyword) == "password") {
      address.password = option->val;
      continue;
    }
    address.connection += std::string(option->keyword) + "='";
    for (char const* c = option->val; *c; ++c) {
      if (*c == '\'' || *c == '\\') address.connection += '\\';
      address.connection += *c;
    }
    address.connection += "' ";
  }
  PQconninfoFree(options);
  return address;
}

Result<void> run_program(std::vector<std::string> arguments, std::string const& password) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return program_trouble(arguments[0], std::strerror(errno));
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  auto environment = environment_with(password);
  pid_t child = 0;
  int spawned = ::posix_spawnp(&child, arguments[0].c_str(), &actions, nullptr, pointers(arguments).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  auto words = spawned == 0 ? last_words(ends[0]) : std::string(std::strerror(spawned));
  ::close(ends[0]);
  int status = 0;
  while (spawned == 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  if (spawned != 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) return program_trouble(arguments[0], words);
  return {};
}

}  // namespace raccordo::backup
