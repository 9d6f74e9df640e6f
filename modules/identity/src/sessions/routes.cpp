// SPDX-License-Identifier: EUPL-1.2
#include "sessions/cookie.hpp"
#include "sessions/login.hpp"
#include "slice_routes.hpp"

namespace raccordo::identity {
namespace {

Result<api::NoContent> log_out(Setup const& setup, api::Call& call) {
  auto const digest = token_digest(call.request.cookie(session_cookie).value_or(""));
  TRY(setup.database.write([&](db::Tx& tx) -> Result<void> {
    TRY(end_session(tx, digest));
    tx.after_commit([&, channel = "session:" + call.principal<Principal>().session_id.text()] { setup.events.close_channel(channel); });
    return {};
  }));
  call.set_cookie(forgotten_cookie(setup.secure_cookie));
  return api::NoContent{};
}

}  // namespace

void add_session_routes(api::Api& api, Setup const& setup) {
  api.post<api::NoParams, Credentials, Session>(
      {.path = "/session",
       .operation_id = "log_in",
       .summary = "Come in with username and password",
       .tag = session_tag,
       .action = "public",
       .description = "Sets the cookie raccordo_session. Everything that changes something must carry the session's csrf_token in X-CSRF-Token."
                      " After five failures the name is locked for fifteen minutes (429, locked-out)."},
      [setup](api::Call& call, api::NoParams const&, Credentials const& in) -> Result<Session> {
        auto opened = TRY(log_in(setup, in, call.request.cookie(session_cookie)));
        auto session = TRY(session_of(setup, opened.token));
        call.set_cookie(cookie_of(std::move(opened.token), setup.secure_cookie));
        return session;
      });
  api.get<api::NoParams, Session>(
      {.path = "/session", .operation_id = "session", .summary = "Who is here, and what they may do today", .tag = session_tag, .action = "entering"},
      [setup](api::Call& call, api::NoParams const&) { return session_of(setup, call.request.cookie(session_cookie).value_or("")); });
  api.del<api::NoParams, api::NoContent>({.path = "/session", .operation_id = "log_out", .summary = "Go out", .tag = session_tag, .action = "entering"},
                                         [setup](api::Call& call, api::NoParams const&) { return log_out(setup, call); });
}

}  // namespace raccordo::identity
