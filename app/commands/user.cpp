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

Outcome<territory::BodyId> find_body(db::Database& database, std::string const& code) {
  territory::Territory territory;
  auto const body = TRY(database.read([&](db::Tx& tx) -> Result<std::optional<territory::Body>> { return territory.find_body(tx, code); }));
  if (body) return body->body_id;
  return cli::cannot("there is no body \"" + code + "\"", "take a code of territory/bodies.csv in the reference data");
}

/// What can be met here, in the language of the command line.
cli::Trouble in_english(Problem const& problem, std::string const& username) {
  if (problem.kind == ProblemKind::conflict) return {cli::failed, "the username " + username + " is taken", "choose another"};
  if (problem.kind == ProblemKind::invalid)
    return {cli::misused, "--username " + username + " is not a username", "use 3 to 80 lower-case letters, digits, dots, hyphens and underscores"};
  return problem;
}

Outcome<cli::Exit> run(cli::Arguments const& arguments) {
  auto const username = TRY(arguments.required("--username")), name = TRY(arguments.required("--name")), body = TRY(arguments.required("--body"));
  auto installation = TRY(open_ready(arguments));
  auto const body_id = TRY(find_body(installation->db(), body));
  auto const invitation = installation->db().write([&](db::Tx& tx) { return identity::create_administrator(tx, username, name, body_id); });
  if (!invitation) return std::unexpected(in_english(invitation.error(), username));
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
