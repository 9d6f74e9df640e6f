-- SPDX-License-Identifier: EUPL-1.2
-- Where a person lives, how and through whom they are reached; and what the sheet was before each correction, with the reason given for it.
alter table people_persons add column other_phone text;
alter table people_persons add column email text;
alter table people_persons add column residence text;
alter table people_persons add column domicile text;
alter table people_persons add column reference_name text;
alter table people_persons add column reference_tie text;
alter table people_persons add column reference_phone text;
alter table people_persons add column version bigint not null default 1;

create table people_person_versions (
  person_id blob not null,
  version bigint not null,
  content text not null,
  reason text not null,
  replaced_at bigint not null,
  replaced_by blob not null,
  body_id blob not null,
  primary key (person_id, version)
) {{clustered}};
