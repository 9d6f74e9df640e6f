// SPDX-License-Identifier: EUPL-1.2
#include "offers/views.hpp"

#include <algorithm>

namespace raccordo::catalogue {
namespace {

std::string provider_of(store::OfferRecord const& record, territory::Names const& names) {
  return record.body_id ? names.body(*record.body_id) : record.provider_name.value_or("");
}

std::vector<std::string> area_names(db::Tx& tx, territory::Territory& territory, OfferId id) {
  auto const names = territory.names(tx);
  std::vector<std::string> areas;
  for (auto const& place : store::places_of(tx, id)) {
    auto const area = territory.area_name(tx, place);
    areas.push_back(area ? *area : names.municipality(place));
  }
  std::ranges::sort(areas);
  return areas;
}

void add_type(db::Tx& tx, Offer& offer, std::string_view type_code) {
  auto type = find_type(tx, type_code, tx.today());
  if (!type) return;
  offer.type_name_it = std::move(type->name_it);
  offer.type_name_en = std::move(type->name_en);
  offer.kind = type->kind;
  offer.functions = std::move(type->functions);
}

}  // namespace

std::map<OfferId, Capacity> capacities_of(db::Tx& tx, territory::Names const& names, std::span<OfferId const> ids) {
  std::map<OfferId, Capacity> known;
  for (auto const& said : store::capacities(tx, ids)) {
    Capacity capacity{said.state, said.waiting_days, said.said_on, {}};
    if (said.body_id) capacity.said_by_name = names.body(*said.body_id);
    known.emplace(said.offer_id, std::move(capacity));
  }
  return known;
}

std::vector<OfferRow> rows_of(db::Tx& tx, territory::Territory& territory, Shelf const& shelf, std::span<Ranked const> ranked) {
  std::vector<OfferId> ids;
  for (auto const& one : ranked) ids.push_back(shelf.offers()[one.offer].id);
  auto const names = territory.names(tx);
  auto const records = store::find_all(tx, ids);
  auto const capacities = capacities_of(tx, names, ids);
  std::vector<OfferRow> rows;
  for (auto const& one : ranked) {
    auto const& shelved = shelf.offers()[one.offer];
    auto const record = std::ranges::find(records, shelved.id, &store::OfferRecord::id);
    if (record == records.end()) continue;
    auto const& type = shelf.type_of(shelved);
    OfferRow row{.offer_id = shelved.id,
                 .name = record->name,
                 .type_name_it = type.name_it,
                 .type_name_en = type.name_en,
                 .provider_name = provider_of(*record, names),
                 .municipality_name = names.municipality(record->municipality),
                 .kilometres = one.kilometres,
                 .phone = record->phone,
                 .hours = record->hours,
                 .cost = record->cost,
                 .capacity = {},
                 .verified_on = record->verified_on,
                 .fictitious = record->fictitious,
                 .takes_referrals = record->body_id.has_value()};
    if (auto const said = capacities.find(shelved.id); said != capacities.end()) row.capacity = said->second;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<Offer> sheet_of(db::Tx& tx, territory::Territory& territory, OfferId id) {
  auto const records = store::find_all(tx, std::span(&id, 1));
  if (records.empty()) return {};
  auto const& r = records.front();
  auto const names = territory.names(tx);
  Offer offer{.offer_id = r.id,
              .code = r.code,
              .name = r.name,
              .description = r.description,
              .type_code = r.type_code,
              .type_name_it = {},
              .type_name_en = {},
              .kind = {},
              .functions = {},
              .body_id = r.body_id,
              .provider_name = provider_of(r, names),
              .site_name = r.site_name,
              .address = r.address,
              .municipality = r.municipality,
              .municipality_name = names.municipality(r.municipality),
              .phone = r.phone,
              .email = r.email,
              .website = r.website,
              .hours = r.hours,
              .area_names = area_names(tx, territory, id),
              .conditions = r.conditions,
              .how_to_get_in = r.how_to_get_in,
              .cost = r.cost,
              .capacity = {},
              .verified_on = r.verified_on,
              .source = r.source,
              .fictitious = r.fictitious,
              .may = {}};
  add_type(tx, offer, r.type_code);
  auto const capacities = capacities_of(tx, names, std::span(&id, 1));
  if (!capacities.empty()) offer.capacity = capacities.begin()->second;
  return offer;
}

}  // namespace raccordo::catalogue
