-- SPDX-License-Identifier: EUPL-1.2
-- What is to be reached with a person, by when, and what was reached; and who does what for it.
create table cases_goals (
  id blob primary key,
  case_id blob not null,
  words text not null,
  due_on text not null,
  state text not null,
  state_on text,
  state_words text,
  version bigint not null,
  written_at bigint not null,
  written_by blob not null
);
create index cases_goals_case on cases_goals (case_id, due_on, id);

create table cases_actions (
  id blob primary key,
  goal_id blob not null,
  case_id blob not null,
  words text not null,
  who text not null,
  due_on text not null,
  done_on text,
  version bigint not null,
  written_at bigint not null,
  written_by blob not null
);
create index cases_actions_goal on cases_actions (goal_id, due_on, id);
create index cases_actions_late on cases_actions (case_id, done_on, due_on);

-- What goals and actions were before each change.
create table cases_goal_versions (
  record_id blob not null,
  version bigint not null,
  content text not null,
  replaced_at bigint not null,
  replaced_by blob not null,
  primary key (record_id, version)
) {{clustered}};

-- The cases somebody follows, wherever they work.
create index cases_cases_worker on cases_cases (worker_id, state, next_step_on);
