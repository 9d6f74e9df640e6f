-- SPDX-License-Identifier: EUPL-1.2
-- Items on the desks of teams and bodies, the terms that run on them, and how contacts became work.
create table desk_terms (
  code text not null,
  item_kind text not null,
  label_it text not null,
  label_en text not null,
  days bigint not null,
  valid_from text not null,
  valid_to text,
  source text not null,
  certainty text not null,
  primary key (code, valid_from)
);

create table desk_items (
  id blob primary key,
  kind text not null,
  state text not null,
  subject_kind text not null,
  subject_id blob not null,
  thread_id blob not null,
  headline text not null,
  function text not null,
  municipality text not null,
  desk_id blob not null,
  urgent bigint not null,
  raised_at bigint not null,
  due_on text not null,
  term_code text not null,
  term_from text not null,
  assigned_to blob,
  closed_at bigint
);
create unique index desk_items_subject on desk_items (subject_id, kind);
create index desk_items_desk on desk_items (desk_id, kind, state, due_on, id, urgent);
create index desk_items_assigned on desk_items (assigned_to, state, due_on, id);

-- One row per thread, written by a listener from the facts; `rebuild --check` makes it again and compares.
create table desk_progress (
  thread_id blob primary key,
  municipality text not null,
  function text not null,
  recorded_on text not null,
  recorded_at bigint not null,
  desk_id blob,
  preparing_body_id blob,
  deciding_body_id blob,
  due_on text,
  taken_at bigint
);
create index desk_progress_preparing on desk_progress (preparing_body_id, recorded_on);
create index desk_progress_deciding on desk_progress (deciding_body_id, recorded_on);
create index desk_progress_desk on desk_progress (desk_id, recorded_on);
create table desk_progress_state (
  one bigint primary key,
  seq bigint not null,
  as_of bigint not null
);
