// SPDX-License-Identifier: EUPL-1.2
#include "system_routes.hpp"

namespace raccordo {

struct Status {
  std::string status;
  std::string version;
  bool demo = false;
  Date today;
};
BOOST_DESCRIBE_STRUCT(Status, (), (status, version, demo, today))
inline constexpr auto constraints(json::Of<Status>) {
  return json::table(json::field<&Status::status>().length(1, 20).sample("ok"),
                     json::field<&Status::version>().length(1, 40).about("Of the program.").sample("0.1.0"),
                     json::field<&Status::demo>().about("Fictitious data, and one-click entry as each role.").sample("false"),
                     json::field<&Status::today>().about("The civil day in Italy where this server stands; a demonstration may have moved it."));
}

namespace {

/// A monitor wants to know that work can be done, so the database is asked.
Result<Status> status(System const& system) {
  return system.database.read([&](db::Tx& tx) -> Result<Status> {
    settings::demo(tx);
    return Status{"ok", RACCORDO_VERSION, system.demo == settings::Demo::ready, tx.today()};
  });
}

}  // namespace

void add_system_routes(api::Api& api, System system) {
  api.describe_tag("system", "The server itself.");
  api.get<api::NoParams, Status>({.path = "/status",
                                  .operation_id = "status",
                                  .summary = "Whether the server can work",
                                  .tag = "system",
                                  .action = "public",
                                  .description = "200 when the database answers, 503 otherwise."},
                                 [system](api::Call&, api::NoParams const&) { return status(system); });
  api.raw<api::NoParams>(
      http::Method::get, {.path = "/openapi.json", .operation_id = "openapi", .summary = "This description", .tag = "system", .action = "public"},
      {.response = "application/json"},
      [&description = system.description](api::Call&, api::NoParams const&) -> Result<http::Response> { return http::json_response(description); });
}

}  // namespace raccordo
