// SPDX-License-Identifier: EUPL-1.2
#pragma once
#include <catalogue/offers.hpp>

namespace raccordo::access {

/// A service the person was shown to. `capacity`: the room that was known then.
struct Orientation {
  catalogue::OfferId offer_id;
  std::string offer_name, provider_name;
  std::optional<std::string> phone;
  catalogue::CapacityState capacity{};
  Instant oriented_at;
  std::string oriented_by;
};
BOOST_DESCRIBE_STRUCT(Orientation, (), (offer_id, offer_name, provider_name, phone, capacity, oriented_at, oriented_by))

}  // namespace raccordo::access
