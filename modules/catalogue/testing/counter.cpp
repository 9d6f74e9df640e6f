// SPDX-License-Identifier: EUPL-1.2
#include <catalogue_testing/counter.hpp>

#include <algorithm>

#include "offers/store.hpp"

namespace raccordo::catalogue::testing {
namespace {

std::optional<std::string> some(std::string_view text) { return text.empty() ? std::nullopt : std::optional<std::string>(text); }

Result<OfferId> insert(db::Tx& tx, GivenOffer const& given) {
  auto const id = tx.new_id<OfferId>();
  bool const of_body = !given.body.empty();
  TRY(tx.execute("insert into catalogue_offers (id, code, version, name, type_code, body_id, provider_name, municipality, source, fictitious,"
                 " valid_from, valid_to) values ($1, $2, 1, $3, $4, $5, $6, $7, 'Prova', 1, $8, $9)",
                 id, given.code, given.name, given.type, of_body ? std::optional(territory::body_id(given.body)) : std::nullopt,
                 of_body ? std::nullopt : some(given.provider), given.municipality, some(given.valid_from), some(given.valid_to)));
  TRY(tx.execute("insert into catalogue_offer_places (offer_id, place) values ($1, $2)", id, given.area));
  TRY(store::renew_state_token(tx));
  return id;
}

void given_the_services(db::Database& database) {
  territory::testing::given_the_networks_alone(database);
  given_the_types(database);
}

}  // namespace

std::string const offer_columns =
    "code,name,description,type,body,provider,site,address,municipality,phone,email,website,hours,area,conditions,how_to_get_in,cost,verified_on,"
    "source,fictitious,valid_from,valid_to,capacity,waiting_days,capacity_on";

OfferId given_an_offer(db::Database& database, GivenOffer const& offer) {
  auto made = database.write([&](db::Tx& tx) { return insert(tx, offer); });
  if (!made) throw std::runtime_error(made.error().detail);
  return *made;
}

Counter::Counter(db::Engine engine)
    : db(engine, {{"territory", territory_migrations()}, {"identity", identity_migrations()}, {"catalogue", catalogue_migrations()}}, given_the_services) {
  identity::set_gate(api, *db, true);
  directory.add_routes(api);
}

api::Page<OfferRow> Counter::search(OfferSearch const& search) {
  auto found = db->read([&](db::Tx& tx) { return directory.search(tx, search); });
  if (!found) throw std::runtime_error(found.error().detail);
  return std::move(*found);
}

std::int64_t Counter::facts_of(std::string_view kind) {
  return db
      ->read([&](db::Tx& tx) -> Result<std::int64_t> {
        auto const all = raccordo::facts::between(tx, 0, 1'000'000, 10'000);
        return std::ranges::count(all, kind, &raccordo::facts::Heard::kind);
      })
      .value();
}

}  // namespace raccordo::catalogue::testing
