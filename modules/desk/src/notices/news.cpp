// SPDX-License-Identifier: EUPL-1.2
#include "notices/news.hpp"

#include <algorithm>
#include <map>

namespace raccordo::desk {
namespace {

/// With what may be seen of each; those of a record that may not be read any more are left out.
std::map<Uuid, identity::Sections> visible_among(db::Tx& tx, identity::Principal const& principal, std::vector<News> const& all) {
  std::map<std::string, std::vector<Uuid>> by_kind;
  for (auto const& one : all) by_kind[one.subject_kind].push_back(one.subject_id);
  std::map<Uuid, identity::Sections> visible;
  for (auto const& [kind, ids] : by_kind)
    for (auto& listed : identity::keep_visible(tx, principal, kind, ids, kind + ".read")) visible.emplace(listed.record_id, std::move(listed.sections));
  return visible;
}

}  // namespace

void tell(db::Tx& tx, identity::AccountId who, std::optional<Uuid> by, NewNews const& news) {
  if (by == who.value) return;
  tx.add("insert into desk_news (account_id, at, kind, subject_kind, subject_id, headline) values ($1, $2, $3, $4, $5, $6) on conflict do nothing", who,
         tx.now(), news.kind, news.subject_kind, news.subject_id, news.headline);
}

std::vector<News> news_since(db::Tx& tx, identity::Principal const& principal, Instant since, int limit) {
  auto all = tx.list<News>("select kind, subject_kind, subject_id, headline, at from desk_news where account_id = $1 and at > $2"
                           " order by at desc, kind, subject_id limit $3",
                           principal.account_id, since, limit);
  auto const visible = visible_among(tx, principal, all);
  std::erase_if(all, [&](News const& one) { return !visible.contains(one.subject_id); });
  for (auto& one : all)
    if (!identity::has_section(visible.at(one.subject_id), "identity")) one.headline.clear();
  return all;
}

}  // namespace raccordo::desk
