// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <span>

#include <catalogue/offers.hpp>
#include <platform/facts.hpp>

// Offers as they are kept.
namespace raccordo::catalogue::store {

struct OfferRecord {
  OfferId id;
  std::string code, name;
  std::optional<std::string> description;
  std::string type_code;
  std::optional<territory::BodyId> body_id;
  std::optional<std::string> provider_name, site_name, address;
  std::string municipality;
  std::optional<std::string> phone, email, website, hours, conditions, how_to_get_in, cost;
  std::optional<Date> verified_on;
  std::string source;
  bool fictitious = false;
  std::optional<Date> valid_from, valid_to;
};
BOOST_DESCRIBE_STRUCT(OfferRecord, (),
                      (id, code, name, description, type_code, body_id, provider_name, site_name, address, municipality, phone, email, website, hours,
                       conditions, how_to_get_in, cost, verified_on, source, fictitious, valid_from, valid_to))

struct Place {
  OfferId offer_id;
  std::string place;
};
BOOST_DESCRIBE_STRUCT(Place, (), (offer_id, place))

struct CapacityRecord {
  OfferId offer_id;
  CapacityState state{};
  std::optional<std::int64_t> waiting_days;
  Date said_on;
  Instant said_at;
  std::optional<territory::BodyId> body_id;
};
BOOST_DESCRIBE_STRUCT(CapacityRecord, (), (offer_id, state, waiting_days, said_on, said_at, body_id))

struct Word {
  std::string word, types;
};
BOOST_DESCRIBE_STRUCT(Word, (), (word, types))

Uuid state_token(db::Tx& tx);
Result<void> renew_state_token(db::Tx& tx);

std::vector<OfferRecord> all(db::Tx& tx);
std::vector<OfferRecord> find_all(db::Tx& tx, std::span<OfferId const> ids);  ///< in no particular order
std::vector<Place> places(db::Tx& tx);
std::vector<std::string> places_of(db::Tx& tx, OfferId id);
std::vector<Word> words(db::Tx& tx);

std::vector<CapacityRecord> capacities(db::Tx& tx, std::span<OfferId const> ids);
/// What was said before stays among the versions.
Result<void> keep_capacity(db::Tx& tx, CapacityRecord const& said, raccordo::facts::Actor const& by);

}  // namespace raccordo::catalogue::store
