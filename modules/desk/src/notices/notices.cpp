// SPDX-License-Identifier: EUPL-1.2
#include "notices/notices.hpp"

#include "notices/news.hpp"

#include <algorithm>

namespace raccordo::desk {
namespace {

constexpr int most_shown = 50;
constexpr int first_look_back_days = 7;
constexpr int near_days = 2;
constexpr std::chrono::microseconds in_hand = std::chrono::seconds(2);

Date const long_ago = *Date::parse("1800-01-01");

void add(Notices& notices, NoticeKind kind, bool fresh, SomeItems some) {
  if (fresh) notices.fresh += some.count;
  for (auto& item : some.items) notices.items.push_back({kind, fresh, std::move(item)});
}

/// What has just arrived is not said to be near as well.
void add_near(Notices& notices, db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, Instant since) {
  auto const today = tx.today(), known = rome_date(since).plus_days(near_days);
  add(notices, NoticeKind::near, true,
      ending_between(tx, territory, principal, std::max(today, known.plus_days(1)), today.plus_days(near_days), since, most_shown));
  add(notices, NoticeKind::near, false, ending_between(tx, territory, principal, today, std::min(known, today.plus_days(near_days)), since, most_shown));
}

}  // namespace

Instant read_up_to(db::Tx& tx) { return tx.now() + -in_hand; }

Notices notices_of(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal) {
  return notices_since(tx, territory, principal, std::nullopt);
}

Notices notices_since(db::Tx& tx, territory::Territory& territory, identity::Principal const& principal, std::optional<Instant> told) {
  Notices notices{.since = std::max(tx.find<Instant>("select looked_at from desk_looks where account_id = $1", principal.account_id), told),
                  .as_of = read_up_to(tx)};
  auto const since = notices.since.value_or(rome_midnight(tx.today().plus_days(-first_look_back_days)));
  auto const yesterday = tx.today().plus_days(-1);
  // A term that ran out is news on the day after it; on the day of the look it had not yet.
  auto const looked_on = rome_date(since);
  add(notices, NoticeKind::arrived, true, raised_since(tx, territory, principal, since, most_shown));
  add_near(notices, tx, territory, principal, since);
  add(notices, NoticeKind::late, true, ending_between(tx, territory, principal, looked_on, yesterday, most_shown));
  add(notices, NoticeKind::late, false, ending_between(tx, territory, principal, long_ago, looked_on.plus_days(-1), most_shown));
  notices.news = news_since(tx, principal, since, most_shown);
  notices.fresh += static_cast<std::int64_t>(notices.news.size());
  return notices;
}

Result<void> look(db::Tx& tx, identity::AccountId account, NoticesSeen const& seen) {
  if (seen.as_of > tx.now()) return invalid_field("/as_of", "future", "Questo momento deve ancora venire.");
  // Two pages of one person: the older one does not bring back what the newer has seen.
  TRY(tx.execute("insert into desk_looks (account_id, looked_at) values ($1, $2) on conflict (account_id) do update set looked_at = excluded.looked_at"
                 " where desk_looks.looked_at < excluded.looked_at",
                 account, seen.as_of));
  TRY(tx.execute("delete from desk_news where account_id = $1 and at <= $2", account, seen.as_of));
  return {};
}

void add_notice_routes(api::Api& api, db::Database& database, territory::Territory& territory) {
  api.get<api::NoParams, Notices>(
      {.path = "/notices",
       .operation_id = "notices",
       .summary = "What arrived on my desks since I last looked, and what is late on them",
       .tag = "desk",
       .action = "desk.read"},
      [&](api::Call& call, api::NoParams const&) {
        return database.read([&](db::Tx& tx) -> Result<Notices> { return notices_of(tx, territory, call.principal<identity::Principal>()); });
      });
  api.post<api::NoParams, NoticesSeen, api::NoContent>(
      {.path = "/notices/look", .operation_id = "look_at_notices", .summary = "I have seen my notices up to then", .tag = "desk", .action = "desk.read"},
      [&](api::Call& call, api::NoParams const&, NoticesSeen const& seen) -> Result<api::NoContent> {
        TRY(database.write([&](db::Tx& tx) { return look(tx, call.principal<identity::Principal>().account_id, seen); }));
        return api::NoContent{};
      });
}

}  // namespace raccordo::desk
