// SPDX-License-Identifier: EUPL-1.2
#include <cstdio>

#include "application.hpp"
#include "commands/commands.hpp"
#include "installation.hpp"

namespace raccordo::commands {
namespace {

using cli::Outcome;

/// The routes exist without an archive: the application is built on an empty one in memory, and nobody asks it anything.
template <class F>
Outcome<cli::Exit> with_application(F show) {
  SystemClock clock;
  SystemRandom random;
  auto database = TRY(db::open({.url = ":memory:", .readers = 1, .create = true}, clock, random));
  auto const box = SealedBox::ephemeral();
  show(Application({.database = *database, .box = box}));
  return cli::done;
}

constexpr cli::Option routes_options[] = {{"--json", "", "as JSON: method, path, operation_id, action"}};

void print_route(api::Api::Route const& route) {
  std::printf("%-7s %-44s %-32s %s\n", route.method.c_str(), route.path.c_str(), route.action.c_str(), route.operation_id.c_str());
}

Outcome<cli::Exit> print_routes(cli::Arguments const& arguments) {
  return with_application([json = arguments.has("--json")](Application const& application) {
    auto const routes = application.api().routes();
    if (json) std::printf("%s\n", json::pretty(json::encode(routes)).c_str());
    else
      for (auto const& route : routes) print_route(route);
  });
}

Outcome<cli::Exit> print_openapi(cli::Arguments const&) {
  return with_application([](Application const& application) { std::fputs(application.description().c_str(), stdout); });
}

Outcome<cli::Exit> print_permissions(cli::Arguments const&) {
  std::fputs(identity::policy_text().c_str(), stdout);
  return cli::done;
}

}  // namespace

constinit cli::Verb const permissions{
    .name = "permissions",
    .summary = "print the policy: who may do what, on which relation, and what they see",
    .description = "Prints the text of docs/permissions.md. Needs no database.",
    .options = {},
    .place = false,
    .run = print_permissions,
};

constinit cli::Verb const routes{
    .name = "routes",
    .summary = "list the operations of the API and the action each asks for",
    .description = "Lists every route below /api/v1 with the action of the policy that it asks for; \"public\" and \"session\" are\n"
                   "for anybody and for anybody who signed in. Needs no database.",
    .options = routes_options,
    .place = false,
    .run = print_routes,
};

constinit cli::Verb const openapi{
    .name = "openapi",
    .summary = "print the description of the API",
    .description = "Prints OpenAPI 3.1, the text of api/openapi.json. Needs no database.",
    .options = {},
    .place = false,
    .run = print_openapi,
};

}  // namespace raccordo::commands
