// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <access/contracts.hpp>
#include <platform/sealing.hpp>

// Forms not yet sent: sealed for their author, so that whoever sits next at the same browser, or holds the archive, reads nothing.
namespace raccordo::access {

/// not_found when there is none, or when it cannot be opened any more (its key is gone): then a new one takes its place.
Result<Draft> find_draft(db::Database& database, SealedBox const& box, identity::AccountId account, std::string const& kind);
/// conflict "too-many-drafts" beyond 20 of one account.
Result<Draft> keep_draft(db::Database& database, SealedBox const& box, identity::AccountId account, std::string const& kind, std::string const& content);
Result<void> drop_draft(db::Tx& tx, identity::AccountId account, std::string_view kind);

}  // namespace raccordo::access
