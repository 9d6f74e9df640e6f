// SPDX-License-Identifier: EUPL-1.2
#include "traces/names.hpp"

namespace raccordo::identity {

std::string account_name(db::Tx& tx, AccountId account) {
  return tx.find<std::string>("select display_name from identity_accounts where id = $1", account).value_or(std::string{});
}

}  // namespace raccordo::identity
