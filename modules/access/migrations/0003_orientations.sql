-- SPDX-License-Identifier: EUPL-1.2
-- To which services a person was oriented, with what was known of the room there at that moment.
create table access_orientations (
  contact_id blob not null,
  offer_id blob not null,
  capacity text not null,
  oriented_at bigint not null,
  oriented_by blob not null,
  body_id blob not null,
  primary key (contact_id, offer_id)
) {{clustered}};
