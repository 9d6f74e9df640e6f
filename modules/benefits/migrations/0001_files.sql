-- SPDX-License-Identifier: EUPL-1.2
-- What must be there before a file can be proposed, for each kind of intervention ('any' for all of them), as dated data.
create table benefits_checklist (
  kind text not null,
  code text not null,
  label_it text not null,
  label_en text not null,
  valid_from text not null,
  valid_to text,
  source text not null,
  certainty text not null,
  primary key (kind, code, valid_from)
);
-- How long each pause of the term may last, and what it rests on.
create table benefits_pauses (
  code text not null,
  days bigint not null,
  valid_from text not null,
  valid_to text,
  source text not null,
  certainty text not null,
  primary key (code, valid_from)
);

create table benefits_files (
  id blob primary key,
  case_id blob not null,
  thread_id blob not null,
  person_id blob not null,
  type_code text not null,
  function text not null,
  municipality text not null,
  desk_id blob not null,
  deciding_body_id blob not null,
  controller_id blob not null,
  state text not null,
  version bigint not null,
  opened_at bigint not null,
  due_on text
);
create index benefits_files_case on benefits_files (case_id, id);

-- What the team has written, each time it was written: only ever added.
create table benefits_preparations (
  file_id blob not null,
  version bigint not null,
  content text not null,
  written_at bigint not null,
  written_by blob not null,
  primary key (file_id, version)
) {{clustered}};

create table benefits_proposals (
  file_id blob primary key,
  line_id blob not null,
  total_cents bigint not null,
  user_cents bigint not null,
  body_cents bigint not null,
  health_cents bigint not null,
  quantity bigint,
  valid_from text not null,
  valid_to text not null,
  proposed_at bigint not null,
  proposed_by blob not null,
  constraint benefits_proposals_shares check (user_cents + body_cents + health_cents = total_cents),
  constraint benefits_proposals_positive check (user_cents >= 0 and body_cents >= 0 and health_cents >= 0)
);

-- One hand for each account on a file: whoever has prepared cannot also decide, as whatever they come, nor two at once.
create table benefits_hands (
  file_id blob not null,
  account_id blob not null,
  hand text not null,
  primary key (file_id, account_id)
) {{clustered}};

-- A question, its answer, a notice of reasons, the observations on it: each at most once, because the term pauses once for each.
create table benefits_steps (
  file_id blob not null,
  kind text not null,
  words text not null,
  on_day text not null,
  at bigint not null,
  account_id blob not null,
  pause_days bigint,
  pause_until text,
  pause_source text,
  primary key (file_id, kind)
) {{clustered}};

-- The decision and what it was taken on; never changed.
create table benefits_decisions (
  file_id blob primary key,
  kind text not null,
  body_id blob not null,
  act_year bigint not null,
  act_number text not null,
  granted_cents bigint not null,
  reasons text not null,
  snapshot text not null,
  decided_at bigint not null,
  account_id blob not null
);
create unique index benefits_decisions_act on benefits_decisions (body_id, act_year, act_number);
