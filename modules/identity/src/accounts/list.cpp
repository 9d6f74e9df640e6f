// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include <platform/text.hpp>

#include "accounts/service.hpp"

// The accounts of an installation are thousands at most, and an administrator looks for one now and then: they are all read, and
// matched in memory as names are everywhere else.
namespace raccordo::identity {
namespace {

constexpr std::int64_t usual_limit = 30;

std::map<AccountId, std::vector<MandateRow>> mandates_by_account(db::Tx& tx) {
  std::map<AccountId, std::vector<MandateRow>> by_account;
  for (auto& mandate : all_mandates(tx)) by_account[mandate.account_id].push_back(std::move(mandate));
  return by_account;
}

bool answers_to(AccountRecord const& account, std::optional<text::Query> const& query) {
  if (!query) return true;
  return query->misfit(text::fold(account.display_name + " " + account.username + " " + account.email.value_or(""))) != text::no_match;
}

std::int64_t in_force(std::vector<MandateRow> const& mandates, Date day) {
  return std::ranges::count_if(mandates, [&](MandateRow const& m) { return m.days().contains(day); });
}

}  // namespace

Result<api::Page<AccountRow>> list_accounts(db::Tx& tx, Principal const& principal, AccountFilter const& filter) {
  std::string after;
  if (filter.cursor) {
    auto const last = AccountId::parse(*filter.cursor);
    auto const account = last ? find_account(tx, *last) : std::nullopt;
    if (!account) return invalid_field("?cursor", "cursor", std::string(json::patterns::cursor.message));
    after = account->username;
  }
  std::optional<text::Query> query;
  if (filter.q) query.emplace(*filter.q);
  Administration const administration(tx, principal);
  auto const mandates = mandates_by_account(tx);
  auto const limit = static_cast<std::size_t>(filter.limit.value_or(usual_limit));
  static std::vector<MandateRow> const none;
  api::Page<AccountRow> page;
  for (auto const& account : accounts_after(tx, after)) {
    auto const found = mandates.find(account.account_id);
    auto const& held = found == mandates.end() ? none : found->second;
    if (!administration.sees(held) || !answers_to(account, query)) continue;
    if (page.items.size() == limit) {
      page.next_cursor = page.items.back().account_id.text();
      break;
    }
    page.items.push_back({account.account_id, account.username, account.display_name, account.state(), in_force(held, tx.today())});
  }
  return page;
}

}  // namespace raccordo::identity
