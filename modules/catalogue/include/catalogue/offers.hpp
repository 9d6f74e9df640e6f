// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/types.hpp>

// Who offers what, where, for whom, and whether there is room. Texts are those of the bodies that offer it, in Italian.
namespace raccordo::catalogue {

using OfferId = Id<struct OfferTag>;

enum class CapacityState { open, waiting_list, full, not_known };
BOOST_DESCRIBE_ENUM(CapacityState, open, waiting_list, full, not_known)

/// Whether there is room, as it was last said. Nobody has said anything: not_known without a day.
struct Capacity {
  CapacityState state = CapacityState::not_known;
  std::optional<std::int64_t> waiting_days;  ///< how long one waits, where that was said
  std::optional<Date> said_on;
  std::optional<std::string> said_by_name;  ///< the body
};
BOOST_DESCRIBE_STRUCT(Capacity, (), (state, waiting_days, said_on, said_by_name))

struct CapacityNews {
  CapacityState state{};
  std::optional<std::int64_t> waiting_days;
};
BOOST_DESCRIBE_STRUCT(CapacityNews, (), (state, waiting_days))
inline constexpr auto constraints(json::Of<CapacityNews>) {
  return json::table(json::field<&CapacityNews::state>().sample("waiting_list"),
                     json::field<&CapacityNews::waiting_days>().range(1, 3650).about("Only with a waiting list: how long one waits now.").sample("60"));
}

struct Offer {
  OfferId offer_id;
  std::string code, name;
  std::optional<std::string> description;
  std::string type_code, type_name_it, type_name_en;
  InterventionKind kind{};
  std::vector<territory::Function> functions;
  std::optional<territory::BodyId> body_id;  ///< absent: an association that is no body of the network, and receives no referrals here
  std::string provider_name;
  std::optional<std::string> site_name, address;
  std::string municipality, municipality_name;
  std::optional<std::string> phone, email, website, hours;
  std::vector<std::string> area_names;  ///< whose people it is for
  std::optional<std::string> conditions, how_to_get_in, cost;
  Capacity capacity;
  std::optional<Date> verified_on;
  std::string source;
  bool fictitious = false;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Offer, (),
                      (offer_id, code, name, description, type_code, type_name_it, type_name_en, kind, functions, body_id, provider_name, site_name, address,
                       municipality, municipality_name, phone, email, website, hours, area_names, conditions, how_to_get_in, cost, capacity, verified_on,
                       source, fictitious, may))

struct OfferRow {
  OfferId offer_id;
  std::string name;
  std::string type_name_it, type_name_en;
  std::string provider_name, municipality_name;
  std::optional<std::int64_t> kilometres;  ///< as the crow flies between the two municipalities
  std::optional<std::string> phone, hours, cost;
  Capacity capacity;
  std::optional<Date> verified_on;
  bool fictitious = false;
  bool takes_referrals = false;  ///< it belongs to a body of the network
};
BOOST_DESCRIBE_STRUCT(OfferRow, (),
                      (offer_id, name, type_name_it, type_name_en, provider_name, municipality_name, kilometres, phone, hours, cost, capacity, verified_on,
                       fictitious, takes_referrals))

}  // namespace raccordo::catalogue
