-- SPDX-License-Identifier: EUPL-1.2
-- Cases, what they were before each change, and who is in charge of each in which period.
create table cases_cases (
  id blob primary key,
  contact_id blob not null unique,
  thread_id blob not null,
  person_id blob,
  state text not null,
  municipality text not null,
  function text not null,
  network text not null,
  desk_id blob not null,
  team_id blob,
  deciding_body_id blob,
  controller_id blob not null,
  worker_id blob,
  recorded_at bigint not null,
  opened_at bigint not null,
  closed_at bigint,
  outcome text,
  priority text not null,
  summary text,
  next_step text,
  next_step_on text,
  version bigint not null
);
create index cases_cases_person on cases_cases (person_id);
create index cases_cases_desk on cases_cases (desk_id, state, worker_id);

create table cases_case_versions (
  case_id blob not null,
  version bigint not null,
  priority text not null,
  summary text,
  next_step text,
  next_step_on text,
  replaced_at bigint not null,
  replaced_by blob not null,
  primary key (case_id, version)
) {{clustered}};

-- Exactly one body is in charge per period: one open row per case, and the database says so.
create table cases_charges (
  case_id blob not null,
  body_id blob not null,
  valid_from text not null,
  valid_to text,
  primary key (case_id, valid_from)
) {{clustered}};
create unique index cases_charges_one_open on cases_charges (case_id) where valid_to is null;

-- The dated team of a case, over all bodies.
create table cases_members (
  case_id blob not null,
  account_id blob not null,
  body_id blob not null,
  valid_from text not null,
  valid_to text,
  primary key (case_id, account_id, valid_from)
) {{clustered}};

-- When each account lately asked whether the network knows a person: a few times an hour, and no more.
create table cases_questions (
  id blob primary key,
  account_id blob not null,
  asked_at bigint not null
);
create index cases_questions_account on cases_questions (account_id, asked_at);
