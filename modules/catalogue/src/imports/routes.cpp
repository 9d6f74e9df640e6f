// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <sstream>

#include <catalogue/imports.hpp>

#include "slice_routes.hpp"

namespace raccordo::catalogue {

struct OfferImportRef {
  OfferImportId import_id;
};
BOOST_DESCRIBE_STRUCT(OfferImportRef, (), (import_id))

namespace {

constexpr std::string_view action = "offer.import";

/// A large file was put aside while it arrived.
Result<std::string> body_of(http::Request const& request) {
  if (!request.spooled) return request.body;
  std::ifstream file(request.spooled->path(), std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) return fail(ProblemKind::unavailable, "file-lost", "Il file ricevuto non si legge più.", "Invialo di nuovo.");
  return std::move(text).str();
}

}  // namespace

void add_import_routes(api::Api& api, db::Database& database, territory::Territory& territory) {
  auto const imports = std::make_shared<OfferImports>(database, territory);
  api.raw<api::NoParams>(http::Method::post,
                         {.path = "/offer-imports",
                          .operation_id = "preview_offers",
                          .summary = "Show what a file of offers would change; nothing changes yet",
                          .tag = route_tag,
                          .action = action,
                          .max_body = largest_offer_file,
                          .description = "UTF-8 CSV with commas and a header. Every faulty line is named. Answers like GET /offer-imports/{import_id}."},
                         {.request = "text/csv", .response = "application/json"}, [imports](api::Call& call, api::NoParams const&) -> Result<http::Response> {
                           return http::json_response(json::encode(TRY(imports->preview(call.actor, TRY(body_of(call.request))))));
                         });
  api.get<OfferImportRef, OfferImport>({.path = "/offer-imports/{import_id}",
                                        .operation_id = "offer_import",
                                        .summary = "A file of offers with what it would change and what is faulty",
                                        .tag = route_tag,
                                        .action = action},
                                       [imports](api::Call&, OfferImportRef const& ref) { return imports->get(ref.import_id); });
  api.raw<OfferImportRef>(http::Method::get,
                          {.path = "/offer-imports/{import_id}/faults",
                           .operation_id = "offer_import_faults",
                           .summary = "Every fault of a file, with its line",
                           .tag = route_tag,
                           .action = action},
                          {.response = "text/csv"}, [imports](api::Call&, OfferImportRef const& ref) -> Result<http::Response> {
                            return http::download(TRY(imports->faults_file(ref.import_id)), "text/csv; charset=utf-8", "righe-sbagliate.csv");
                          });
  api.post<OfferImportRef, ApplyOffers, OfferImport>(
      {.path = "/offer-imports/{import_id}/apply",
       .operation_id = "apply_offers",
       .summary = "Load the good lines, or nothing when some are faulty, as chosen",
       .tag = route_tag,
       .action = action,
       .description = "In one transaction. Applying twice changes nothing more."},
      [imports](api::Call& call, OfferImportRef const& ref, ApplyOffers const& how) { return imports->apply(call.actor, ref.import_id, how); });
}

}  // namespace raccordo::catalogue
