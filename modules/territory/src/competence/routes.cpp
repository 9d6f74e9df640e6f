// SPDX-License-Identifier: EUPL-1.2
#include <territory/function_words.hpp>

#include "competence/answers.hpp"
#include "slice_routes.hpp"

namespace raccordo::territory {

struct WelfareFunction {
  Function code{};
  std::string label_it, label_en;
};
BOOST_DESCRIBE_STRUCT(WelfareFunction, (), (code, label_it, label_en))

struct CompetenceQuestion {
  std::string municipality;
  Function function{};
  std::optional<Date> date;
};
BOOST_DESCRIBE_STRUCT(CompetenceQuestion, (), (municipality, function, date))
inline constexpr auto constraints(json::Of<CompetenceQuestion>) {
  return json::table(json::field<&CompetenceQuestion::municipality>()
                         .matching(json::patterns::istat_code)
                         .about("ISTAT code, also of a suppressed municipality.")
                         .sample("006193"),
                     json::field<&CompetenceQuestion::function>().about("What the person needs.").sample("minors"),
                     json::field<&CompetenceQuestion::date>().about("The civil day in question; today in Rome when absent.").sample("2022-06-30"));
}

struct TimelineQuestion {
  std::string municipality;
  Function function{};
};
BOOST_DESCRIBE_STRUCT(TimelineQuestion, (), (municipality, function))
inline constexpr auto constraints(json::Of<TimelineQuestion>) {
  return json::table(json::field<&TimelineQuestion::municipality>()
                         .matching(json::patterns::istat_code)
                         .about("ISTAT code, also of a suppressed municipality.")
                         .sample("006177"),
                     json::field<&TimelineQuestion::function>().about("What the person needs.").sample("minors"));
}

struct MapQuestion {
  Function function{};
  std::optional<Date> date;
};
BOOST_DESCRIBE_STRUCT(MapQuestion, (), (function, date))
inline constexpr auto constraints(json::Of<MapQuestion>) {
  return json::table(json::field<&MapQuestion::function>().about("What people need.").sample("minors"),
                     json::field<&MapQuestion::date>().about("The civil day in question; today in Rome when absent.").sample("2022-07-01"));
}

namespace {

std::vector<WelfareFunction> welfare_functions() {
  std::vector<WelfareFunction> all;
  for (auto function : {Function::minors, Function::disability, Function::elderly, Function::adults, Function::planning, Function::poverty_fund}) {
    auto const words = words_of(function);
    all.push_back({function, std::string(words.italian), std::string(words.english)});
  }
  return all;
}

}  // namespace

void add_competence_routes(api::Api& api, db::Database& database, Territory& territory) {
  api.get<api::NoParams, api::Page<WelfareFunction>>(
      {.path = "/functions", .operation_id = "list_functions", .summary = "What a municipality is answerable for", .tag = route_tag, .action = "public"},
      [](api::Call&, api::NoParams const&) -> Result<api::Page<WelfareFunction>> { return api::Page<WelfareFunction>{welfare_functions(), {}}; });
  api.get<CompetenceQuestion, Competence>(
      {.path = "/competence",
       .operation_id = "competence",
       .summary = "Who is responsible for a municipality, a function and a day",
       .tag = route_tag,
       .action = "public",
       .description = "A null holder means that nobody is known, which is an answer. The certainty is the weakest of what the answer rests on."},
      [&](api::Call&, CompetenceQuestion const& q) {
        return answer_from_memory<Competence>(database, territory, [&](Snapshot const& s, Date today) -> Result<Competence> {
          return competence_of(s, *TRY(known_municipality(s, q.municipality)), q.function, q.date.value_or(today));
        });
      });
  api.get<TimelineQuestion, CompetenceTimeline>({.path = "/competence/timeline",
                                                 .operation_id = "competence_timeline",
                                                 .summary = "Who was responsible, period by period",
                                                 .tag = route_tag,
                                                 .action = "public"},
                                                [&](api::Call&, TimelineQuestion const& q) {
                                                  return answer_from_memory<CompetenceTimeline>(
                                                      database, territory, [&](Snapshot const& s, Date) -> Result<CompetenceTimeline> {
                                                        return timeline_of(s, *TRY(known_municipality(s, q.municipality)), q.function);
                                                      });
                                                });
  api.get<MapQuestion, CompetenceMap>(
      {.path = "/competence/map",
       .operation_id = "competence_map",
       .summary = "Who is responsible in every municipality of a network, on a day",
       .tag = route_tag,
       .action = "public"},
      [&](api::Call&, MapQuestion const& q) {
        return answer_from_memory<CompetenceMap>(
            database, territory, [&](Snapshot const& s, Date today) -> Result<CompetenceMap> { return map_of(s, q.function, q.date.value_or(today)); });
      });
}

}  // namespace raccordo::territory
