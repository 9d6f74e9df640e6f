// SPDX-License-Identifier: EUPL-1.2
#include "demo/doors.hpp"
#include "sessions/cookie.hpp"
#include "sessions/login.hpp"
#include "slice_routes.hpp"

// The gate answers 404 for all of these where the database is not a demonstration.
namespace raccordo::identity {

using api::NoParams;

void add_demo_routes(api::Api& api, Setup const& setup) {
  api.get<NoParams, DemoRoles>(
      {.path = "/demo/roles", .operation_id = "demo_roles", .summary = "Whom one can enter as, with one click", .tag = demo_tag, .action = "public"},
      [setup](api::Call&, NoParams const&) {
        return setup.database.read([&](db::Tx& tx) -> Result<DemoRoles> { return DemoRoles{demo_roles(tx, setup.territory)}; });
      });
  api.post<NoParams, DemoLogin, Session>({.path = "/demo/session",
                                          .operation_id = "demo_log_in",
                                          .summary = "Come in as one of the offered accounts, without a password",
                                          .tag = demo_tag,
                                          .action = "public"},
                                         [setup](api::Call& call, NoParams const&, DemoLogin const& in) -> Result<Session> {
                                           auto opened = TRY(enter_as(setup, in.account_id, call.request.cookie(session_cookie)));
                                           auto session = TRY(session_of(setup, opened.token));
                                           call.set_cookie(cookie_of(std::move(opened.token), setup.secure_cookie));
                                           return session;
                                         });
  api.get<NoParams, DemoClock>({.path = "/demo/clock", .operation_id = "demo_clock", .summary = "What day it is here", .tag = demo_tag, .action = "demo.clock"},
                               [setup](api::Call&, NoParams const&) -> Result<DemoClock> { return demo_clock(setup); });
  api.put<NoParams, ClockMove, DemoClock>(
      {.path = "/demo/clock", .operation_id = "move_demo_clock", .summary = "Move the clock to a day", .tag = demo_tag, .action = "demo.clock"},
      [setup](api::Call&, NoParams const&, ClockMove const& move) { return move_clock(setup, move.date); });
}

}  // namespace raccordo::identity
