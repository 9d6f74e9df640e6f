// SPDX-License-Identifier: EUPL-1.2
#include <catalogue/imports.hpp>

#include "slice_routes.hpp"

namespace raccordo::catalogue {

struct OfferQuery {
  std::optional<std::string> q;
  std::optional<std::string> municipality;
  std::optional<territory::Function> function;
  std::optional<InterventionKind> kind;
  std::optional<std::string> type_code;
  std::optional<territory::BodyId> body_id;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
BOOST_DESCRIBE_STRUCT(OfferQuery, (), (q, municipality, function, kind, type_code, body_id, limit, cursor))
inline constexpr auto constraints(json::Of<OfferQuery>) {
  return json::table(
      json::field<&OfferQuery::q>().length(1, 200).about("The need in plain words; small slips are forgiven.").sample("mia madre non riesce a lavarsi"),
      json::field<&OfferQuery::municipality>()
          .length(6, 6)
          .matching(json::patterns::istat_code)
          .about("The home: only what is for its people, nearest first.")
          .sample("006044"),
      json::field<&OfferQuery::function>().sample("elderly"), json::field<&OfferQuery::kind>().sample("home_care"),
      json::field<&OfferQuery::type_code>().length(1, 100).matching(json::patterns::code).sample("assistenza-domiciliare"),
      json::field<&OfferQuery::body_id>().about("Only what this body offers."),
      json::field<&OfferQuery::limit>().range(1, 100).about("How many, at most; 20 when absent.").sample("20"),
      json::field<&OfferQuery::cursor>().length(1, 60).matching(json::patterns::cursor).about("next_cursor of the page before."));
}

struct OfferRef {
  OfferId offer_id;
};
BOOST_DESCRIBE_STRUCT(OfferRef, (), (offer_id))

namespace {

Result<OfferSearch> search_of(OfferQuery const& query) {
  OfferSearch search{.q = query.q.value_or(""),
                     .municipality = query.municipality.value_or(""),
                     .function = query.function,
                     .kind = query.kind,
                     .type_code = query.type_code.value_or(""),
                     .body_id = query.body_id,
                     .after = {},
                     .limit = query.limit.value_or(20)};
  if (query.cursor) {
    search.after = OfferId::parse(*query.cursor);
    if (!search.after) return invalid_field("?cursor", std::string(json::patterns::cursor.name), std::string(json::patterns::cursor.message));
  }
  return search;
}

Result<Offer> offer_for(db::Tx& tx, Directory& directory, OfferId id, identity::Principal const* reader) {
  auto offer = directory.find_offer(tx, id, reader);
  if (!offer) return not_found();
  return std::move(*offer);
}

}  // namespace

void add_offer_routes(api::Api& api, db::Database& database, Directory& directory) {
  api.get<OfferQuery, api::Page<OfferRow>>({.path = "/offers",
                                            .operation_id = "search_offers",
                                            .summary = "Services near home by need, best first, with whether there is room",
                                            .tag = route_tag,
                                            .action = "public"},
                                           [&](api::Call&, OfferQuery const& query) -> Result<api::Page<OfferRow>> {
                                             auto const search = TRY(search_of(query));
                                             return database.read([&](db::Tx& tx) { return directory.search(tx, search); });
                                           });
  api.get<OfferRef, Offer>({.path = "/offers/{offer_id}",
                            .operation_id = "offer",
                            .summary = "One service: hours, conditions, how to get in, cost, room",
                            .tag = route_tag,
                            .action = "public"},
                           [&](api::Call& call, OfferRef const& ref) {
                             auto const* reader = call.find_principal<identity::Principal>();
                             return database.read([&](db::Tx& tx) { return offer_for(tx, directory, ref.offer_id, reader); });
                           });
  api.put<OfferRef, CapacityNews, Offer>({.path = "/offers/{offer_id}/capacity",
                                          .operation_id = "say_capacity",
                                          .summary = "Say whether there is room",
                                          .tag = route_tag,
                                          .action = "offer.capacity",
                                          .description = "Only for who works for the body that offers it. What was said before is kept."},
                                         [&](api::Call& call, OfferRef const& ref, CapacityNews const& news) {
                                           auto const& principal = call.principal<identity::Principal>();
                                           return database.write([&](db::Tx& tx) -> Result<Offer> {
                                             TRY(directory.say_capacity(tx, principal, ref.offer_id, news));
                                             return offer_for(tx, directory, ref.offer_id, &principal);
                                           });
                                         });
}

void Directory::add_routes(api::Api& api) {
  api.describe_tag(route_tag, "What the services of the territory give, and who offers it where.");
  add_type_routes(api, database_);
  add_offer_routes(api, database_, *this);
  add_import_routes(api, database_, territory_);
}

}  // namespace raccordo::catalogue
