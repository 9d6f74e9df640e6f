-- SPDX-License-Identifier: EUPL-1.2
-- Cases offered to another team, and what became of it.
create table cases_transfers (
  id blob primary key,
  case_id blob not null,
  state text not null,
  reason text not null,
  summary text not null,
  keep_days bigint not null,
  municipality text not null,
  from_body_id blob not null,
  from_desk_id blob not null,
  to_body_id blob not null,
  to_desk_id blob not null,
  proposed_by blob not null,
  proposed_at bigint not null,
  answered_by blob,
  answered_at bigint,
  words text
);
create index cases_transfers_case on cases_transfers (case_id, proposed_at);
-- Offered to one team at a time.
create unique index cases_transfers_one_open on cases_transfers (case_id) where state = 'waiting';

-- Which places the open cases of a team are of: asked each morning, when a competence may have changed.
create index cases_cases_place on cases_cases (desk_id, state, municipality, function);

-- What was said when the case was closed.
alter table cases_cases add column closing_words text;
