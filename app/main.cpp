// SPDX-License-Identifier: EUPL-1.2
#include <vector>

#include <sys/stat.h>

#include "commands/commands.hpp"

int main(int argc, char** argv) {
  using namespace raccordo;
  // Archives, keys and copies hold personal data: nobody else on the machine reads them.
  ::umask(0077);
  cli::Verb const* const verbs[] = {
      &commands::serve,       &commands::migrate,      &commands::demo,         &commands::routes,     &commands::openapi,
      &commands::permissions, &commands::user,         &commands::audit_verify, &commands::audit_head, &commands::rebuild,
      &commands::mail_try,    &commands::mail_waiting, &commands::backup,       &commands::restore,
  };
  std::vector<std::string_view> words(argv + 1, argv + argc);
  return cli::run(verbs, words);
}
