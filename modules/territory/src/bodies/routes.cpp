// SPDX-License-Identifier: EUPL-1.2
#include "bodies/sheets.hpp"
#include "slice_routes.hpp"

namespace raccordo::territory {

struct BodyRef {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(BodyRef, (), (code))
inline constexpr auto constraints(json::Of<BodyRef>) {
  return json::table(json::field<&BodyRef::code>().length(1, 100).matching(json::patterns::code).sample("cissaca"));
}

void add_body_routes(api::Api& api, db::Database& database, Territory& territory) {
  api.get<BodyFilter, api::Page<BodySummary>>({.path = "/bodies",
                                               .operation_id = "list_bodies",
                                               .summary = "Bodies of the territory, the best match first, then by name",
                                               .tag = route_tag,
                                               .action = "public"},
                                              [&](api::Call&, BodyFilter const& filter) {
                                                return answer_from_memory<api::Page<BodySummary>>(
                                                    database, territory, [&](Snapshot const& s, Date today) { return list_bodies(s, filter, today); });
                                              });
  api.get<BodyRef, BodySheet>({.path = "/bodies/{code}",
                               .operation_id = "body",
                               .summary = "A body with its names, what it holds and who answers for its data",
                               .tag = route_tag,
                               .action = "public"},
                              [&](api::Call&, BodyRef const& ref) {
                                return answer_from_memory<BodySheet>(database, territory, [&](Snapshot const& s, Date today) -> Result<BodySheet> {
                                  if (auto* row = s.body(ref.code)) return sheet_of(s, *row, today);
                                  return not_found();
                                });
                              });
}

}  // namespace raccordo::territory
