// SPDX-License-Identifier: EUPL-1.2
#include "accounts/service.hpp"
#include "invitations/service.hpp"
#include "sending.hpp"
#include "slice_routes.hpp"

namespace raccordo::identity {

void add_invitation_routes(api::Api& api, Setup const& setup) {
  api.post<AccountRef, api::NoBody, api::Created<Invitation>>(
      {.path = "/accounts/{account_id}/invitations",
       .operation_id = "invite",
       .summary = "A link to choose the first password, or a new one",
       .tag = account_tag,
       .action = "account.administer",
       .description = "Shown once: only its digest is kept, so that a repeated request makes a new link and voids the earlier one."},
      [setup](api::Call& call, AccountRef const& ref, api::NoBody const&) -> Result<api::Created<Invitation>> {
        auto invitation = TRY(setup.database.write([&](db::Tx& tx) -> Result<Invitation> {
          Administration const administration(tx, call.principal<Principal>());
          TRY(find_changeable(tx, administration, ref.account_id));
          return invite(tx, ref.account_id, call.actor.account_id);
        }));
        return api::Created<Invitation>{std::move(invitation), "/accounts/" + ref.account_id.text()};
      });
  api.post<api::NoParams, NewPassword, PasswordChosen>({.path = "/passwords",
                                                        .operation_id = "choose_password",
                                                        .summary = "Choose a password with the link of an invitation",
                                                        .tag = session_tag,
                                                        .action = "public"},
                                                       [setup](api::Call&, api::NoParams const&, NewPassword const& in) { return choose_password(setup, in); });
  api.put<api::NoParams, PasswordChange, api::NoContent>({.path = "/password",
                                                          .operation_id = "change_password",
                                                          .summary = "Change your own password; your other sessions end",
                                                          .tag = session_tag,
                                                          .action = "session"},
                                                         [setup](api::Call& call, api::NoParams const&, PasswordChange const& in) -> Result<api::NoContent> {
                                                           TRY(change_password(setup, call.principal<Principal>(), in));
                                                           return api::NoContent{};
                                                         });
}

}  // namespace raccordo::identity
