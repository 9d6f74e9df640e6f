// SPDX-License-Identifier: EUPL-1.2
#include "competence/answers.hpp"
#include "slice_routes.hpp"

namespace raccordo::territory {

struct MunicipalitySearch {
  std::string q;
  std::optional<int> limit;
  std::optional<Date> date;
};
BOOST_DESCRIBE_STRUCT(MunicipalitySearch, (), (q, limit, date))
inline constexpr auto constraints(json::Of<MunicipalitySearch>) {
  return json::table(
      json::field<&MunicipalitySearch::q>().length(1, 100).about("A name as people write it, an ISTAT code or a land registry code.").sample("lu e cuccaro"),
      json::field<&MunicipalitySearch::limit>().range(1, 50).about("How many, at most; 10 when absent.").sample("8"),
      json::field<&MunicipalitySearch::date>().about("Those that existed on that day come first; today in Rome when absent.").sample("2018-06-30"));
}

struct MunicipalityRef {
  std::string istat_code;
  std::optional<Date> date;
};
BOOST_DESCRIBE_STRUCT(MunicipalityRef, (), (istat_code, date))
inline constexpr auto constraints(json::Of<MunicipalityRef>) {
  return json::table(json::field<&MunicipalityRef::istat_code>().matching(json::patterns::istat_code).sample("006193"),
                     json::field<&MunicipalityRef::date>().about("The day on which its network is asked for.").sample("2022-06-30"));
}

void add_municipality_routes(api::Api& api, db::Database& database, Territory& territory) {
  api.get<MunicipalitySearch, api::Page<Municipality>>(
      {.path = "/municipalities",
       .operation_id = "search_municipalities",
       .summary = "Municipalities by name or code, best first",
       .tag = route_tag,
       .action = "public",
       .description = "Forgives accents, apostrophes, the order of words and small slips. Suppressed municipalities are found too."},
      [&](api::Call&, MunicipalitySearch const& search) {
        return answer_from_memory<api::Page<Municipality>>(database, territory, [&](Snapshot const& s, Date today) -> Result<api::Page<Municipality>> {
          api::Page<Municipality> page;
          auto const limit = static_cast<std::size_t>(search.limit.value_or(10));
          for (auto position : search_municipalities(s, search.q, limit, search.date.value_or(today)))
            page.items.push_back(described(s, s.rows().municipalities[position], search.date));
          return page;
        });
      });
  api.get<MunicipalityRef, Municipality>({.path = "/municipalities/{istat_code}",
                                          .operation_id = "municipality",
                                          .summary = "One municipality, also suppressed",
                                          .tag = route_tag,
                                          .action = "public"},
                                         [&](api::Call&, MunicipalityRef const& ref) {
                                           return answer_from_memory<Municipality>(database, territory, [&](Snapshot const& s, Date) -> Result<Municipality> {
                                             if (auto* row = s.municipality(ref.istat_code)) return described(s, *row, ref.date);
                                             return not_found();
                                           });
                                         });
}

}  // namespace raccordo::territory
