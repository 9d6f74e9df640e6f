// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include <platform/backup.hpp>

#include "commands/commands.hpp"
#include "installation.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;

constexpr cli::Option backup_options[] = {{"--to", "FOLDER", "the copy; it must not exist yet"}};
constexpr cli::Option restore_options[] = {{"--from", "FOLDER", "the copy that `raccordo backup` made"}};

void print_contents(backup::Manifest const& manifest) {
  std::printf("  made %s by version %s, %lld bytes, %lld facts, %lld readings\n  %s\n", manifest.made_at.c_str(), manifest.program.c_str(),
              static_cast<long long>(manifest.bytes), static_cast<long long>(manifest.facts), static_cast<long long>(manifest.reads), manifest.head.c_str());
}

Outcome<cli::Exit> make_copy(cli::Arguments const& arguments) {
  auto const target = TRY(arguments.required("--to"));
  auto installation = TRY(open_ready(arguments));
  auto const& place = installation->place;
  auto const manifest = TRY(backup::make({installation->db(), place.url, place.keys, RACCORDO_VERSION}, target));
  std::printf("copied %s to %s\n", place.shown().c_str(), target.c_str());
  print_contents(manifest);
  return cli::done;
}

Outcome<cli::Exit> bring_back(cli::Arguments const& arguments) {
  auto const source = TRY(arguments.required("--from"));
  auto const place = place_of(arguments);
  TRY(make_data_folder(place));
  auto const restored = TRY(backup::restore(source, place.url, place.keys));
  std::printf("restored %s to %s\n", source.c_str(), place.shown().c_str());
  print_contents(restored.manifest);
  if (restored.report.sound()) return cli::done;
  std::puts("NOT SOUND: the archive was altered before it was copied; `raccordo audit verify` names the rows");
  return cli::negative;
}

}  // namespace

constinit cli::Verb const backup{
    .name = "backup",
    .summary = "copy the archive while it is in use",
    .description = "Copies the archive as of one moment, with a manifest, its checksum and the public keys of the seals. It holds\n"
                   "personal data. The private keys (keys/seal.key, keys/data.key) are not in it: keep them elsewhere.",
    .options = backup_options,
    .run = make_copy,
};

constinit cli::Verb const restore{
    .name = "restore",
    .summary = "bring a copy back where nothing is",
    .description = "Checks the copy, brings it back whole or not at all, and verifies every seal. Never writes over an archive. Bring\n"
                   "keys/seal.key and keys/data.key back yourself: without data.key no draft opens.",
    .options = restore_options,
    .run = bring_back,
};

}  // namespace raccordo::commands
