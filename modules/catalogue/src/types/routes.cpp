// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "slice_routes.hpp"

namespace raccordo::catalogue {

struct TypeQuery {
  std::optional<Date> date;
  std::optional<territory::Function> function;
  std::optional<InterventionKind> kind;
};
BOOST_DESCRIBE_STRUCT(TypeQuery, (), (date, function, kind))
inline constexpr auto constraints(json::Of<TypeQuery>) {
  return json::table(json::field<&TypeQuery::date>().about("Those in force on that day; today in Rome when absent.").sample("2026-05-04"),
                     json::field<&TypeQuery::function>().about("Only those that serve this area of need.").sample("elderly"),
                     json::field<&TypeQuery::kind>().sample("home_care"));
}

struct InterventionTypes {
  std::vector<InterventionType> items;
};
BOOST_DESCRIBE_STRUCT(InterventionTypes, (), (items))

void add_type_routes(api::Api& api, db::Database& database) {
  api.get<TypeQuery, InterventionTypes>({.path = "/intervention-types",
                                         .operation_id = "intervention_types",
                                         .summary = "What services give, by Italian name, with the codes of INPS, Istat and FNPS",
                                         .tag = route_tag,
                                         .action = "public",
                                         .description = "A list without a code for a type has none that is known: none is guessed."},
                                        [&](api::Call&, TypeQuery const& query) {
                                          return database.read([&](db::Tx& tx) -> Result<InterventionTypes> {
                                            InterventionTypes found{list_types(tx, query.date.value_or(tx.today()))};
                                            std::erase_if(found.items, [&](auto const& type) {
                                              bool const other_need =
                                                  query.function && std::ranges::find(type.functions, *query.function) == type.functions.end();
                                              return other_need || (query.kind && type.kind != *query.kind);
                                            });
                                            return found;
                                          });
                                        });
}

}  // namespace raccordo::catalogue
