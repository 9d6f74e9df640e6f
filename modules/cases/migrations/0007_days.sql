-- SPDX-License-Identifier: EUPL-1.2
-- Until when somebody has looked at what others changed on their cases.
create table cases_looks (
  account_id blob primary key,
  looked_at bigint not null
);
-- Who stands in for whom.
create index cases_absences_cover on cases_absences (cover_id, valid_to);
