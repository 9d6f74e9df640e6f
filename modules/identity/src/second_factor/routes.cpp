// SPDX-License-Identifier: EUPL-1.2
#include "second_factor/service.hpp"
#include "sending.hpp"
#include "sessions/cookie.hpp"
#include "sessions/login.hpp"
#include "slice_routes.hpp"

namespace raccordo::identity {

using api::NoParams;

void add_second_factor_routes(api::Api& api, Setup const& setup) {
  api.put<NoParams, SecondFactorCode, Session>(
      {.path = "/session/second-factor",
       .operation_id = "pass_second_factor",
       .summary = "Show the second factor at the entry",
       .tag = session_tag,
       .action = "entering",
       .description = "Six digits of the authenticator application, or a recovery code. The session goes on under a new cookie and csrf_token."
                      " After five failures the account waits fifteen minutes (429, locked-out)."},
      [setup](api::Call& call, NoParams const&, SecondFactorCode const& in) -> Result<Session> {
        auto opened = TRY(pass_second_factor(setup, call.principal<Principal>(), in.code, call.request.cookie(session_cookie).value_or("")));
        auto session = TRY(session_of(setup, opened.token));
        call.set_cookie(cookie_of(std::move(opened.token), setup.secure_cookie));
        return session;
      });
  api.get<NoParams, SecondFactor>(
      {.path = "/second-factor", .operation_id = "second_factor", .summary = "One's own second factor", .tag = session_tag, .action = "session"},
      [setup](api::Call& call, NoParams const&) { return second_factor_of(setup, call.principal<Principal>()); });
  api.put<NoParams, NewSecondFactor, SecondFactorOffer>(
      {.path = "/second-factor/offer",
       .operation_id = "offer_second_factor",
       .summary = "A new secret for the authenticator application",
       .tag = session_tag,
       .action = "entering",
       .description = "It counts only once its first code has been confirmed; until then the present one goes on counting."},
      [setup](api::Call& call, NoParams const&, NewSecondFactor const& in) { return offer_second_factor(setup, call.principal<Principal>(), in); });
  api.put<NoParams, SecondFactorCode, RecoveryCodes>(
      {.path = "/second-factor",
       .operation_id = "confirm_second_factor",
       .summary = "Confirm the new secret with its first code; answers the recovery codes",
       .tag = session_tag,
       .action = "entering",
       .description = "All other sessions of the account end. The recovery codes are shown this once."},
      [setup](api::Call& call, NoParams const&, SecondFactorCode const& in) { return confirm_second_factor(setup, call.principal<Principal>(), in.code); });
  api.put<NoParams, SecondFactorCode, RecoveryCodes>(
      {.path = "/second-factor/recovery-codes",
       .operation_id = "renew_recovery_codes",
       .summary = "Ten new recovery codes; the former are gone",
       .tag = session_tag,
       .action = "session"},
      [setup](api::Call& call, NoParams const&, SecondFactorCode const& in) { return renew_recovery_codes(setup, call.principal<Principal>(), in.code); });
  api.del<AccountRef, api::NoContent>({.path = "/accounts/{account_id}/second-factor",
                                       .operation_id = "reset_second_factor",
                                       .summary = "Take away the second factor of who has lost it",
                                       .tag = account_tag,
                                       .action = "account.administer",
                                       .description = "Their sessions end; at the next entry they set a new one."},
                                      [setup](api::Call& call, AccountRef const& ref) -> Result<api::NoContent> {
                                        TRY(reset_second_factor(setup, call.principal<Principal>(), ref.account_id));
                                        return api::NoContent{};
                                      });
}

}  // namespace raccordo::identity
