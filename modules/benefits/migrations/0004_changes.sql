-- SPDX-License-Identifier: EUPL-1.2
-- What the team proposes to change of a grant, and what the body decides of it: each by other hands, each under an act of its own.
create table benefits_changes (
  file_id blob not null,
  number bigint not null,
  kind text not null,
  state text not null,
  from_day text not null,
  cents bigint,
  quantity bigint,
  reserved_cents bigint not null,
  words text not null,
  proposed_at bigint not null,
  proposed_by blob not null,
  notice text,
  noticed_on text,
  notice_until text,
  observations text,
  observed_on text,
  act_year bigint,
  act_number text,
  reasons text,
  snapshot text,
  decided_at bigint,
  decided_by blob,
  primary key (file_id, number)
) {{clustered}};
-- One at a time: what follows is proposed on what was decided before.
create unique index benefits_changes_open on benefits_changes (file_id) where state in ('proposed', 'noticed');

-- How it ended.
alter table benefits_interventions add column closed_on text;
alter table benefits_interventions add column outcome text;
alter table benefits_interventions add column outcome_words text;
