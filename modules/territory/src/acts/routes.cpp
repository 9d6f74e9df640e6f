// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <platform/text.hpp>

#include "competence/answers.hpp"
#include "slice_routes.hpp"

namespace raccordo::territory {

struct ActFilter {
  std::optional<ActKind> kind;
  std::optional<std::string> q;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(ActFilter, (), (kind, q, limit, cursor))
inline constexpr auto constraints(json::Of<ActFilter>) {
  return json::table(
      json::field<&ActFilter::kind>().about("Only acts of this kind.").sample("extension"),
      json::field<&ActFilter::q>().length(1, 100).about("Words of the title.").sample("proroga valenza"),
      json::field<&ActFilter::limit>().range(1, 100).about("How many, at most; 50 when absent.").sample("50"),
      json::field<&ActFilter::cursor>().length(1, 100).matching(json::patterns::cursor).about("next_cursor of the page before.").sample("convenzione-valenza"));
}

struct ActRef {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(ActRef, (), (code))
inline constexpr auto constraints(json::Of<ActRef>) {
  return json::table(json::field<&ActRef::code>().length(1, 100).matching(json::patterns::code).sample("delega-valenza-2011"));
}

struct TeamFilter {
  std::optional<std::string> body;
};
BOOST_DESCRIBE_STRUCT(TeamFilter, (), (body))
inline constexpr auto constraints(json::Of<TeamFilter>) {
  return json::table(
      json::field<&TeamFilter::body>().length(1, 100).matching(json::patterns::code).about("Only teams of the body with this code.").sample("cissaca"));
}

namespace {

/// In the order of their codes, which is also what a page goes on from.
api::Page<Act> list_acts(Snapshot const& s, ActFilter const& filter) {
  std::optional<text::Query> query;
  if (filter.q) query.emplace(*filter.q);
  auto const limit = static_cast<std::size_t>(filter.limit.value_or(50));
  api::Page<Act> page;
  for (auto const& row : s.rows().acts) {
    if (filter.kind && row.kind != *filter.kind) continue;
    if (filter.cursor && row.code <= *filter.cursor) continue;
    if (query && query->misfit(text::fold(row.title)) == text::no_match) continue;
    if (page.items.size() == limit) {
      page.next_cursor = page.items.back().code;
      break;
    }
    page.items.push_back(described(row));
  }
  return page;
}

}  // namespace

void add_act_and_team_routes(api::Api& api, db::Database& database, Territory& territory) {
  api.get<ActFilter, api::Page<Act>>(
      {.path = "/acts", .operation_id = "list_acts", .summary = "The acts that responsibilities follow from, by code", .tag = route_tag, .action = "public"},
      [&](api::Call&, ActFilter const& filter) {
        return answer_from_memory<api::Page<Act>>(database, territory, [&](Snapshot const& s, Date) -> Result<api::Page<Act>> { return list_acts(s, filter); });
      });
  api.get<ActRef, Act>({.path = "/acts/{code}", .operation_id = "act", .summary = "One act with its source", .tag = route_tag, .action = "public"},
                       [&](api::Call&, ActRef const& ref) {
                         return answer_from_memory<Act>(database, territory, [&](Snapshot const& s, Date) -> Result<Act> {
                           if (auto* row = s.act(ref.code)) return described(*row);
                           return not_found();
                         });
                       });
  api.get<TeamFilter, api::Page<Team>>(
      {.path = "/teams", .operation_id = "list_teams", .summary = "Teams, of one body or of all", .tag = route_tag, .action = "public"},
      [&](api::Call&, TeamFilter const& filter) {
        return answer_from_memory<api::Page<Team>>(database, territory, [&](Snapshot const& s, Date) -> Result<api::Page<Team>> {
          if (filter.body && !s.body(*filter.body)) return invalid_field("?body", "unknown-body", "Nessun ente ha il codice «" + *filter.body + "».");
          api::Page<Team> page;
          for (auto const& row : s.rows().teams)
            if (!filter.body || row.body == *filter.body) page.items.push_back(described(row));
          return page;
        });
      });
}

}  // namespace raccordo::territory
