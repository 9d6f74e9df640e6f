// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <desk/desk.hpp>

// By mail it is told that there is something new and where to read it: how much, never what.
namespace raccordo::desk {

NoticesMail mail_of(db::Tx& tx, identity::AccountId account, bool offered);
Result<void> choose_mail(db::Tx& tx, identity::AccountId account, MailChoice choice);

void add_mail_routes(api::Api& api, db::Database& database, bool offered);

}  // namespace raccordo::desk
