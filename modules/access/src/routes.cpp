// SPDX-License-Identifier: EUPL-1.2
#include "slice_routes.hpp"

#include "contacts/views.hpp"

namespace raccordo::access {

std::optional<ContactContent> Contacts::content_of(db::Tx& tx, ContactId id) {
  auto const contact = find_contact(tx, id);
  return contact ? std::optional(ContactContent{contact->channel, contact->interlocutor, contact->need}) : std::nullopt;
}

std::optional<PrivacyRecord> Contacts::privacy_of(db::Tx& tx, ContactId id) {
  auto const contact = find_contact(tx, id);
  return contact ? std::optional(privacy_record(tx, *contact)) : std::nullopt;
}

void Contacts::add_routes(api::Api& api, bool demo) {
  api.describe_tag(route_tag, "Needs told at any door: recorded once, routed at once, corrected while nobody has taken them.");
  Door const door{database_, territory_, box_, *this, demo};
  add_contact_routes(api, door);
  add_trace_routes(api, door);
  add_preview_route(api, door);
  add_draft_routes(api, door);
}

}  // namespace raccordo::access
