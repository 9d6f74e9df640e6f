// SPDX-License-Identifier: EUPL-1.2
#include <identity_testing/world.hpp>

namespace raccordo::identity::testing {

World::World(db::Engine engine, Kind kind)
    : db(engine, {{"territory", territory_migrations()}, {"identity", identity_migrations()}}, territory::testing::given_the_networks_alone) {
  Setup const setup{.database = *db,
                    .territory = territory,
                    .passwords = passwords,
                    .events = events,
                    .box = box,
                    .demo = kind == Kind::demonstration,
                    .set_clock = [this](Instant to) -> Result<void> {
                      clock_moves.push_back(to);
                      db.clock.advance(to - db.clock.now());
                      return {};
                    }};
  set_gate(api, *db, setup.demo);
  add_routes(api, setup);
  // A stream as desks have it.
  api.raw<api::NoParams>(
      http::Method::get,
      {.path = "/test-events", .operation_id = "test_events", .summary = "What happens", .tag = "test", .action = "session", .unattended = true},
      {.response = "text/event-stream"}, [this](api::Call& call, api::NoParams const&) -> Result<http::Response> {
        auto channels = stream_channels(call.principal<Principal>());
        return http::Response{.content_type = "text/event-stream", .body = TRY(events.subscribe(std::move(channels)))};
      });
  // Something that needs a right, and says whose it is.
  api.get<api::NoParams, SessionAccount>({.path = "/test-work", .operation_id = "test_work", .summary = "Work", .tag = "test", .action = "people.find"},
                                         [](api::Call& call, api::NoParams const&) -> Result<SessionAccount> {
                                           auto const& principal = call.principal<Principal>();
                                           return SessionAccount{principal.account_id, principal.display_name};
                                         });
}

}  // namespace raccordo::identity::testing
