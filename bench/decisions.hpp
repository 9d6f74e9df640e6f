// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "load.hpp"
#include "server_process.hpp"

// Decisions that commit what a proposal reserved, many at once on few budget lines.
namespace raccordo::bench {

struct Decided {
  Load load;
  std::int64_t lines = 0;
  std::int64_t overdrawn = 0;  ///< lines with less than nothing left
  std::int64_t astray = 0;     ///< cents by which all that is committed differs from all that was decided
};
/// Prepares `files` through the API (case, file, report, proposal, each reserving on one of fifty lines), then lets sixteen connections of
/// the officer at the demonstration's door decide them all, each under an act of its own.
Decided decide_all(ServerProcess const& server, int files);

}  // namespace raccordo::bench
