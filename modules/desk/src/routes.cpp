// SPDX-License-Identifier: EUPL-1.2
#include <desk/desk.hpp>

#include "items/export.hpp"
#include "items/lists.hpp"
#include "notices/mail.hpp"
#include "notices/notices.hpp"
#include "progress/figures.hpp"

namespace raccordo::desk {

inline constexpr auto constraints(json::Of<DeskQuery>) {
  return json::table(json::field<&DeskQuery::state>().about("open: nobody's yet; taken: followed by somebody; mine: followed by me. open when absent."),
                     json::field<&DeskQuery::cursor>().length(1, 60).matching(json::patterns::cursor),
                     json::field<&DeskQuery::limit>().range(1, 200).sample("50"));
}

struct ItemRef {
  ItemId item_id;
};
BOOST_DESCRIBE_STRUCT(ItemRef, (), (item_id))

struct ProgressQuery {
  std::optional<Date> from, to;
};
BOOST_DESCRIBE_STRUCT(ProgressQuery, (), (from, to))
inline constexpr auto constraints(json::Of<ProgressQuery>) {
  return json::table(json::field<&ProgressQuery::from>().about("First day; 30 days before the last when absent.").sample("2026-04-01"),
                     json::field<&ProgressQuery::to>().about("Last day, at most 366 after the first; today when absent.").sample("2026-04-30"));
}

namespace {

constexpr int most_days = 366;
constexpr std::string_view tag = "desk";

Result<Progress> progress_page(db::Tx& tx, territory::Territory& territory, identity::Principal const& who, ProgressQuery const& query) {
  auto const to = query.to.value_or(tx.today());
  auto const from = query.from.value_or(to.plus_days(-30));
  if (from > to) return invalid_field("?to", "range", "L’ultimo giorno non può venire prima del primo.");
  if (from.plus_days(most_days) < to) return invalid_field("?from", "range", "Chiedi al massimo un anno per volta.");
  return progress_for(tx, territory, who, from, to);
}

/// Ends with the session and with the mandates that let it in, and hears nothing of desks that are not the principal's.
Result<http::Response> listen(http::EventHub& events, identity::Principal const& who) {
  auto channels = identity::stream_channels(who);
  for (auto const& desk : desks_of(who)) channels.push_back(desk_channel(desk.desk_id));
  auto stream = TRY(events.subscribe(std::move(channels)));
  return http::Response{.content_type = "text/event-stream", .headers = {}, .body = std::move(stream)};
}

}  // namespace

void Desk::add_routes(api::Api& api) {
  api.describe_tag(tag, "Everyone's work: what lies on my desks, with the term that runs on it.");
  api.get<DeskQuery, api::Page<Item>>(
      {.path = "/desk", .operation_id = "list_desk", .summary = "What lies on my desks, the nearest term first", .tag = tag, .action = "desk.read"},
      [this](api::Call& call, DeskQuery const& query) {
        return database_.read([&](db::Tx& tx) { return page_of(tx, territory_, call.principal<identity::Principal>(), query); });
      });
  add_desk_export(api, database_, territory_);
  add_notice_routes(api, database_, territory_);
  add_mail_routes(api, database_, !mail_page_.empty());
  api.get<ItemRef, Item>({.path = "/desk/{item_id}", .operation_id = "desk_item", .summary = "One item of my desks", .tag = tag, .action = "desk.read"},
                         [this](api::Call& call, ItemRef const& ref) {
                           return database_.read([&](db::Tx& tx) -> Result<Item> {
                             auto item = find_item(tx, territory_, call.principal<identity::Principal>(), ref.item_id);
                             if (!item) return not_found();
                             return std::move(*item);
                           });
                         });
  api.get<api::NoParams, Summary>(
      {.path = "/desk/summary", .operation_id = "desk_summary", .summary = "How much lies on my desks", .tag = tag, .action = "desk.read"},
      [this](api::Call& call, api::NoParams const&) {
        return database_.read([&](db::Tx& tx) -> Result<Summary> { return summary_of(tx, territory_, call.principal<identity::Principal>()); });
      });
  api.get<ProgressQuery, Progress>(
      {.path = "/progress", .operation_id = "progress", .summary = "How contacts become work in my bodies", .tag = tag, .action = "progress.read"},
      [this](api::Call& call, ProgressQuery const& query) {
        return database_.read([&](db::Tx& tx) { return progress_page(tx, territory_, call.principal<identity::Principal>(), query); });
      });
  api.raw<api::NoParams>(http::Method::get,
                         {.path = "/events",
                          .operation_id = "events",
                          .summary = "What changes on my desks, as it happens",
                          .tag = tag,
                          .action = "desk.read",
                          .description = "Server-sent events named \"desk\", holding ids and codes only: a hint to ask again.",
                          .unattended = true},
                         {.response = "text/event-stream"},
                         [this](api::Call& call, api::NoParams const&) { return listen(events_, call.principal<identity::Principal>()); });
}

}  // namespace raccordo::desk
