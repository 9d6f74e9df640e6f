// SPDX-License-Identifier: EUPL-1.2
#include "cli/outcome.hpp"

#include <string_view>

namespace raccordo::cli {
namespace {

struct English {
  std::string_view code, cause, remedy;
  bool with_detail = false;  ///< what was met (a path, rows, a program's last words) is worth more than one language
};

constexpr English sentences[] = {
    {"storage-unavailable", "the database does not answer",
     "look whether its disk is full, whether you may read and write it, or whether the PostgreSQL server is up", true},
    {"file-unavailable", "a file cannot be read or written", "look at the disk's free space and at the owner of the folder", true},
    {"address-unreadable", "the database address is not understood", "write it as postgresql://USER@HOST:PORT/NAME"},
    {"database-encoding", "the PostgreSQL database is not in UTF-8: not every name could be written into it",
     "make it again with createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8"},
    {"program-failed", "a PostgreSQL program ended badly", "install the postgresql-client package of the server's version, and look at its last words", true},
    {"target-not-empty", "there is something already at the target, and nothing is ever written over",
     "name a folder or a database that does not exist yet, or a PostgreSQL database without tables"},
    {"backup-failed", "the copy stopped half way and was thrown away", "look at the free space of both disks and repeat the command"},
    {"copy-damaged", "the copy is not what was copied: its checksum differs", "use another copy"},
    {"copy-incomplete", "this folder is not a whole copy", "name the folder that `raccordo backup --to` made"},
    {"other-engine", "the copy comes from the other database engine", "restore it on the engine it came from: see \"engine\" in its manifest.json"},
    {"restored-differs", "what was restored is not what the copy's manifest describes; do not use it", "use another copy"},
    {"key-missing", "there are no keys of the seals", "give the folder that holds keys/ with --data, or bring the .pub files back there"},
    {"key-unreadable", "a file in keys/ is not a key of Raccordo", "bring it back from where you keep the keys"},
    {"key-file-open-to-others", "a private key in keys/ can be read by others than its owner", "chmod 600 keys/*.key, and think about who may have read them"},
    {"crypto-unavailable", "the cryptographic library does not start", "install libsodium23 again"},
    {"head-unreadable", "--head is not a head of seals", "give the whole line that `raccordo audit head` printed"},
    {"reference-data", "the reference data contradict themselves, so nothing was loaded", "correct the rows named", true},
};

}  // namespace

Trouble::Trouble(Problem const& problem) : exit(failed) {
  for (auto const& english : sentences)
    if (english.code == problem.code) {
      cause = std::string(english.cause) + (english.with_detail ? ": " + problem.detail : "");
      remedy = english.remedy;
      return;
    }
  cause = problem.code + ": " + problem.detail;
  for (auto const& field : problem.fields) cause += "\n  " + field.pointer + ": " + field.message;
  remedy = problem.remedy;
}

}  // namespace raccordo::cli
