// SPDX-License-Identifier: EUPL-1.2
#include "offers/store.hpp"

#include <platform/db_ids.hpp>

namespace raccordo::catalogue::store {
namespace {

constexpr std::string_view columns =
    "select id, code, name, description, type_code, body_id, provider_name, site_name, address, municipality, phone, email, website, hours,"
    " conditions, how_to_get_in, cost, verified_on, source, fictitious, valid_from, valid_to from catalogue_offers";

}  // namespace

Uuid state_token(db::Tx& tx) { return tx.find<Uuid>("select token from catalogue_state where one = 1").value_or(Uuid{}); }

Result<void> renew_state_token(db::Tx& tx) {
  // Never a counter: a number given back by a rolled-back transaction would name two different states.
  auto const token = make_uuid_v7(tx.now(), tx.random());
  TRY(tx.execute("insert into catalogue_state (one, token) values (1, $1) on conflict (one) do update set token = excluded.token", token));
  return {};
}

std::vector<OfferRecord> all(db::Tx& tx) { return tx.list<OfferRecord>(columns); }

std::vector<OfferRecord> find_all(db::Tx& tx, std::span<OfferId const> ids) {
  static std::string const some = std::string(columns) + " where id in ({ids})";
  return db::list_by_ids<OfferRecord>(tx, some, ids);
}

std::vector<Place> places(db::Tx& tx) { return tx.list<Place>("select offer_id, place from catalogue_offer_places"); }

std::vector<std::string> places_of(db::Tx& tx, OfferId id) {
  return tx.list<std::string>("select place from catalogue_offer_places where offer_id = $1 order by place", id);
}

std::vector<Word> words(db::Tx& tx) { return tx.list<Word>("select word, types from catalogue_words"); }

std::vector<CapacityRecord> capacities(db::Tx& tx, std::span<OfferId const> ids) {
  return db::list_by_ids<CapacityRecord>(
      tx, "select offer_id, state, waiting_days, said_on, said_at, body_id from catalogue_capacities where offer_id in ({ids})", ids);
}

Result<void> keep_capacity(db::Tx& tx, CapacityRecord const& said, raccordo::facts::Actor const& by) {
  TRY(tx.execute("insert into catalogue_capacity_versions (offer_id, said_at, state, waiting_days, said_on, body_id, account_id, replaced_at)"
                 " select offer_id, said_at, state, waiting_days, said_on, body_id, account_id, $2 from catalogue_capacities where offer_id = $1"
                 " on conflict (offer_id, said_at, replaced_at) do nothing",
                 said.offer_id, tx.now()));
  TRY(tx.execute("insert into catalogue_capacities (offer_id, state, waiting_days, said_on, said_at, body_id, account_id)"
                 " values ($1, $2, $3, $4, $5, $6, $7) on conflict (offer_id) do update set state = excluded.state,"
                 " waiting_days = excluded.waiting_days, said_on = excluded.said_on, said_at = excluded.said_at, body_id = excluded.body_id,"
                 " account_id = excluded.account_id",
                 said.offer_id, said.state, said.waiting_days, said.said_on, said.said_at, said.body_id, by.account_id));
  return {};
}

}  // namespace raccordo::catalogue::store
