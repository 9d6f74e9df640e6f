// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <string>
#include <vector>

#include <platform/result.hpp>

namespace raccordo::backup {

/// A PostgreSQL address taken apart, so that the password is never on a command line that every user of the machine can list.
struct ServerAddress {
  std::string connection;  ///< keyword='value' …, without the password
  std::string password;    ///< empty for none
};
Result<ServerAddress> take_apart(std::string const& url);

/// Runs a program found on the PATH, without a shell, and waits for it. It inherits no file of ours. On failure the last lines it wrote to
/// standard error are the detail.
Result<void> run_program(std::vector<std::string> arguments, std::string const& password);

}  // namespace raccordo::backup
