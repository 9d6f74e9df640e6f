-- SPDX-License-Identifier: EUPL-1.2
-- Reports by third parties. Who reports is sealed: a stolen copy of the archive does not name them. Corrections are added, the last counts.
alter table access_contacts add column reported bigint not null default 0;

create table access_reports (
  contact_id blob not null,
  version bigint not null,
  sealed blob not null,
  written_at bigint not null,
  written_by blob not null,
  primary key (contact_id, version)
) {{clustered}};
