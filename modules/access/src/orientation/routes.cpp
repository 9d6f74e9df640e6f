// SPDX-License-Identifier: EUPL-1.2
#include "orientation/orientation.hpp"
#include "slice_routes.hpp"

namespace raccordo::access {

struct OrientationRef {
  ContactId contact_id;
  catalogue::OfferId offer_id;
};
BOOST_DESCRIBE_STRUCT(OrientationRef, (), (contact_id, offer_id))

void add_orientation_routes(api::Api& api, Door const& door) {
  api.put<OrientationRef, api::NoBody, Contact>(
      {.path = "/contacts/{contact_id}/orientations/{offer_id}",
       .operation_id = "orient",
       .summary = "Write down that the person was shown to this service, with the room that was known",
       .tag = route_tag,
       .action = "contact.orient",
       .description = "An outcome on the thread. Sent again it changes nothing."},
      [door](api::Call& call, OrientationRef const& ref, api::NoBody const&) {
        auto const& principal = call.principal<identity::Principal>();
        return door.database.write([&](db::Tx& tx) -> Result<Contact> {
          TRY(orient(tx, door.territory, door.directory, principal, ref.contact_id, ref.offer_id));
          auto opened = TRY(open_contact(tx, door.territory, door.directory, principal, ref.contact_id, "contact.read"));
          identity::log_further_reading(tx, principal, opened.access, reading_of(opened.record, opened.access), ref.contact_id.value);
          return std::move(opened.shown);
        });
      });
}

}  // namespace raccordo::access
