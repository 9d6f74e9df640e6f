// SPDX-License-Identifier: EUPL-1.2
#include "imports/service.hpp"
#include "slice_routes.hpp"

namespace raccordo::territory {

struct RowsRef {
  ImportKind kind{};
};
BOOST_DESCRIBE_STRUCT(RowsRef, (), (kind))
inline constexpr auto constraints(json::Of<RowsRef>) { return json::table(json::field<&RowsRef::kind>().about("What the lines are.").sample("delegations")); }

namespace {
constexpr std::string_view import_action = "territory.import";
constexpr std::size_t largest_request = 1024 * 1024;
}  // namespace

void add_import_routes(api::Api& api, db::Database& database, Territory& territory) {
  auto const imports = std::make_shared<Imports>(database, territory);
  api.post<api::NoParams, NewImport, api::Created<TerritoryImport>>(
      {.path = "/territory/imports",
       .operation_id = "preview_import",
       .summary = "Show what a file would change; nothing changes yet",
       .tag = route_tag,
       .action = import_action,
       .max_body = largest_request,
       .description = "Overlaps, gaps and codes that lead nowhere are refused by name and line. Rows that the file does not name stay as they are."},
      [imports](api::Call& call, api::NoParams const&, NewImport const& input) -> Result<api::Created<TerritoryImport>> {
        auto made = TRY(imports->preview(call.actor, input, call.idempotency_key));
        auto place = "/territory/imports/" + made.import_id.text();
        return api::Created<TerritoryImport>{std::move(made), std::move(place)};
      });
  api.get<ImportRef, TerritoryImport>({.path = "/territory/imports/{import_id}",
                                       .operation_id = "import",
                                       .summary = "An import with its differences",
                                       .tag = route_tag,
                                       .action = import_action},
                                      [imports](api::Call&, ImportRef const& ref) { return imports->get(ref.import_id); });
  api.post<ImportRef, api::NoBody, TerritoryImport>(
      {.path = "/territory/imports/{import_id}/apply",
       .operation_id = "apply_import",
       .summary = "Apply the differences as they were shown, or not at all",
       .tag = route_tag,
       .action = import_action,
       .description = "409 when the territory has changed since. Applying twice changes nothing more."},
      [imports](api::Call& call, ImportRef const& ref, api::NoBody const&) { return imports->apply(call.actor, ref.import_id); });
  api.raw<RowsRef>(http::Method::get,
                   {.path = "/territory/rows/{kind}",
                    .operation_id = "territory_rows",
                    .summary = "The present rows as a file that can be corrected and imported",
                    .tag = route_tag,
                    .action = import_action},
                   {.response = "text/csv"}, [imports](api::Call&, RowsRef const& ref) -> Result<http::Response> {
                     return http::download(TRY(imports->present_file(ref.kind)), "text/csv; charset=utf-8", std::string(enum_text(ref.kind)) + ".csv");
                   });
}

}  // namespace raccordo::territory
