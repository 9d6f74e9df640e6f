// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include <identity/identity.hpp>

#include "commands/commands.hpp"
#include "installation.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;

constexpr cli::Option options[] = {
    {"--username", "NAME", "lower-case letters, digits, dot, hyphen and underscore"},
    {"--name", "NAME", "as people know them"},
    {"--body", "CODE", "the body they administer, as in data/territory/bodies.csv (\"cissaca\")"},
};

Outcome<cli::Exit> run(cli::Arguments const& arguments) {
  auto const username = TRY(arguments.required("--username")), name = TRY(arguments.required("--name")), body = TRY(arguments.required("--body"));
  auto installation = TRY(open_ready(arguments));
  auto const invitation = installation->db().write([&](db::Tx& tx) {
    return identity::create_administrator(tx, username, name, territory::body_id(body));
  });
  if (!invitation) return cli::cannot(invitation.error().detail, invitation.error().remedy);
  std::printf("%s\n", invitation->path.c_str());
  std::fprintf(stderr, "Put the address of the server before this path and give it to %s only; it is valid until %s and opens once.\n", name.c_str(),
               utc_iso(invitation->expires_at).c_str());
  return cli::done;
}

}  // namespace

constinit cli::Verb const user{
    .name = "user",
    .summary = "make an administrator, with a link to choose a password",
    .description = "Makes an account with the mandate of administrator of a body and prints the path of an invitation. Everything else about\n"
                   "accounts is done in the application.",
    .options = options,
    .run = run,
};

}  // namespace raccordo::commands
