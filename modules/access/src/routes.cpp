// SPDX-License-Identifier: EUPL-1.2
#include "slice_routes.hpp"

#include "contacts/views.hpp"

namespace raccordo::access {

std::optional<Told> Contacts::told(db::Tx& tx, ContactId id) {
  auto const contact = find_contact(tx, id);
  if (!contact) return std::nullopt;
  return Told{{contact->channel, contact->interlocutor, contact->need}, privacy_record(tx, *contact)};
}

void Contacts::add_routes(api::Api& api, bool demo) {
  api.describe_tag(route_tag, "Needs told at any door: recorded once, routed at once, corrected while nobody has taken them.");
  Door const door{database_, territory_, directory_, box_, *this, demo};
  add_contact_routes(api, door);
  add_orientation_routes(api, door);
  add_trace_routes(api, door);
  add_preview_route(api, door);
  add_draft_routes(api, door);
}

}  // namespace raccordo::access
