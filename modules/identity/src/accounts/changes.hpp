// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include "accounts/store.hpp"

// Two people change one account: what each meant, field by field. Pure.
namespace raccordo::identity {

AccountContent changed(AccountContent before, AccountChange const& change);
/// conflict with base (what the change was made from), theirs (what is there now), yours, of the fields that either changed. A
/// version that never was is an invalid field.
Problem stale_version(std::optional<AccountContent> const& base, AccountContent const& theirs, AccountChange const& yours, std::int64_t current_version);
/// {"v":1,"changed":["email"]}
std::string changed_fields_payload(AccountContent const& before, AccountContent const& now);

}  // namespace raccordo::identity
