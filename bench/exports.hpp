// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "scenarios.hpp"

namespace raccordo::bench {

/// One whole list taken away, while the server's memory is watched.
struct Exported {
  double seconds = 0;
  std::size_t bytes = 0;
  double grown_mib = 0;  ///< the most that RssAnon stood above where it was before
};
/// `format`: xlsx or csv.
Exported take_away(Scenarios& scenarios, ServerProcess const& server, std::string const& person, std::string const& format);

}  // namespace raccordo::bench
