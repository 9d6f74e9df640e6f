-- SPDX-License-Identifier: EUPL-1.2
-- Who was given a case by whom and why: only ever added.
create table cases_assignments (
  id blob primary key,
  case_id blob not null,
  worker_id blob not null,
  before_id blob,
  assigned_by blob not null,
  assigned_at bigint not null,
  reason text
);
create index cases_assignments_case on cases_assignments (case_id, assigned_at);

-- Days on which somebody is away, and who stands in. Never why: that is no business of the work.
create table cases_absences (
  id blob primary key,
  account_id blob not null,
  valid_from text not null,
  valid_to text not null,
  cover_id blob,
  written_by blob not null,
  written_at bigint not null,
  withdrawn_at bigint
);
create index cases_absences_account on cases_absences (account_id, valid_to);

-- What each member is for; who followed a case when members had no role was responsible for it.
alter table cases_members add column role text not null default 'responsible';
