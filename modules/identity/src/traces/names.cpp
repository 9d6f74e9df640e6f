// SPDX-License-Identifier: EUPL-1.2
#include <unordered_map>

#include <identity/identity.hpp>
#include <platform/db_ids.hpp>

namespace raccordo::identity {
namespace {

using Known = std::unordered_map<AccountId, std::string>;

std::shared_ptr<Known> known_in(db::Tx& tx) {
  static char const key = 0;
  return tx.once<Known>(&key, [] { return std::make_shared<Known>(); });
}

struct Named {
  AccountId id;
  std::string display_name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, display_name))

}  // namespace

std::string account_name(db::Tx& tx, AccountId account) {
  auto const known = known_in(tx);
  auto const [at, missing] = known->try_emplace(account);
  if (missing) at->second = tx.find<std::string>("select display_name from identity_accounts where id = $1", account).value_or(std::string{});
  return at->second;
}

void learn_names(db::Tx& tx, std::span<AccountId const> accounts) {
  auto const known = known_in(tx);
  std::vector<AccountId> unknown;
  for (auto const& account : accounts)
    if (known->try_emplace(account).second) unknown.push_back(account);
  for (auto& [id, name] : db::list_by_ids<Named>(tx, "select id, display_name from identity_accounts where id in ({ids})", std::span<AccountId const>(unknown)))
    known->at(id) = std::move(name);
}

}  // namespace raccordo::identity
