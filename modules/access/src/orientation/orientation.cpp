// SPDX-License-Identifier: EUPL-1.2
#include "orientation/orientation.hpp"

#include <access/facts.hpp>

namespace raccordo::access {

struct OrientationRow {
  catalogue::OfferId offer_id;
  catalogue::CapacityState capacity{};
  Instant oriented_at;
  identity::AccountId oriented_by;
};
BOOST_DESCRIBE_STRUCT(OrientationRow, (), (offer_id, capacity, oriented_at, oriented_by))

Result<void> orient(db::Tx& tx, territory::Territory& territory, catalogue::Directory& directory, identity::Principal const& principal, ContactId id,
                    catalogue::OfferId offer) {
  auto const opened = TRY(open_contact(tx, territory, directory, principal, id, "contact.orient"));
  auto const known = directory.find_known(tx, offer);
  if (!known) return not_found();
  auto const& mandate = *opened.access.mandate;
  auto const written = TRY(tx.execute("insert into access_orientations (contact_id, offer_id, capacity, oriented_at, oriented_by, body_id)"
                                      " values ($1, $2, $3, $4, $5, $6) on conflict (contact_id, offer_id) do nothing",
                                      id, offer, known->capacity.state, tx.now(), principal.account_id, mandate.body_id));
  if (written == 0) return {};
  raccordo::facts::append(tx, principal.acting(mandate),
                          {.kind = std::string(facts::contact_oriented),
                           .subject_kind = "contact",
                           .subject_id = id.value,
                           .thread_id = id.value,
                           .section = "social",
                           .municipality = opened.record.municipality,
                           .payload = R"({"v":1,"offer_id":")" + offer.text() + R"(","capacity":")" + std::string(enum_text(known->capacity.state)) + "\"}"});
  return {};
}

std::vector<Orientation> orientations_of(db::Tx& tx, catalogue::Directory& directory, ContactId id) {
  std::vector<Orientation> shown;
  for (auto const& row : tx.list<OrientationRow>("select offer_id, capacity, oriented_at, oriented_by from access_orientations where contact_id = $1"
                                                 " order by oriented_at, offer_id",
                                                 id)) {
    auto const known = directory.find_known(tx, row.offer_id);
    if (!known) continue;
    shown.push_back(
        {row.offer_id, known->name, known->provider_name, known->phone, row.capacity, row.oriented_at, identity::account_name(tx, row.oriented_by)});
  }
  return shown;
}

}  // namespace raccordo::access
