// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <expected>
#include <string>

#include <platform/result.hpp>

namespace raccordo::cli {

/// How the program ends, for scripts that call it.
enum Exit : int {
  done = 0,
  negative = 1,  ///< it was done and the answer is no: an altered row, a projection that differs
  misused = 2,   ///< the command line is not understood
  failed = 3,    ///< it could not be done; the cause and the remedy are said
};

/// What a command says when it cannot go on: English, a sentence why and a sentence what to do.
struct Trouble {
  Trouble(Exit exit_code, std::string why, std::string what_to_do) : exit(exit_code), cause(std::move(why)), remedy(std::move(what_to_do)) {}
  /// Problems speak to the person in front of a screen, in Italian; this is where they learn to speak to an operator.
  Trouble(Problem const& problem);  // NOLINT(google-explicit-constructor): so that TRY passes problems on

  Exit exit;
  std::string cause;
  std::string remedy;
};

template <class T>
using Outcome = std::expected<T, Trouble>;

inline std::unexpected<Trouble> cannot(std::string cause, std::string remedy) { return std::unexpected(Trouble{failed, std::move(cause), std::move(remedy)}); }
inline std::unexpected<Trouble> misuse(std::string cause, std::string remedy) { return std::unexpected(Trouble{misused, std::move(cause), std::move(remedy)}); }

}  // namespace raccordo::cli
