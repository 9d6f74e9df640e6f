// SPDX-License-Identifier: EUPL-1.2
#include "slice_routes.hpp"

#include "contacts/views.hpp"
#include "referrals/referrals.hpp"

namespace raccordo::access {

std::optional<Told> Contacts::told(db::Tx& tx, ContactId id) {
  auto const contact = find_contact(tx, id);
  if (!contact) return std::nullopt;
  return Told{{contact->channel, contact->interlocutor, contact->need}, privacy_record(tx, *contact)};
}

Result<void> Contacts::expire_referrals() {
  constexpr int at_once = 100;  // a node that never answers must not hold up everyone who writes
  for (int expired = at_once; expired == at_once;)
    expired = TRY(database_.write([&](db::Tx& tx) { return expire(tx, {territory_, desk_, directory_}, at_once); }));
  return {};
}

void Contacts::add_routes(api::Api& api, bool demo) {
  api.describe_tag(route_tag, "Needs told at any door: recorded once, routed at once, corrected while nobody has taken them.");
  Door const door{database_, territory_, directory_, desk_, box_, *this, demo};
  add_contact_routes(api, door);
  add_contact_export(api, door);
  add_orientation_routes(api, door);
  add_referral_routes(api, door);
  add_referral_export(api, door);
  add_report_routes(api, door);
  add_trace_routes(api, door);
  add_preview_route(api, door);
  add_draft_routes(api, door);
}

}  // namespace raccordo::access
