-- SPDX-License-Identifier: EUPL-1.2
-- Acts of a body, whatever they are about: one number once in a year.
create table benefits_acts (
  body_id blob not null,
  act_year bigint not null,
  act_number text not null,
  file_id blob not null,
  primary key (body_id, act_year, act_number)
) {{clustered}};
insert into benefits_acts (body_id, act_year, act_number, file_id) select body_id, act_year, act_number, file_id from benefits_decisions;

-- Of the unit of the type; null: as it was proposed.
alter table benefits_decisions add column granted_quantity bigint;

-- The rules by which a term paused, as they were then, and what a notice was written on: what is printed of it stays as it was.
alter table benefits_steps add column rules text;
alter table benefits_steps add column snapshot text;

-- An act that puts right what was wrong in the decision. The decision and what was printed of it stay as they were.
create table benefits_corrections (
  file_id blob not null,
  number bigint not null,
  body_id blob not null,
  act_year bigint not null,
  act_number text not null,
  was_wrong text not null,
  is_right text not null,
  snapshot text not null,
  at bigint not null,
  account_id blob not null,
  primary key (file_id, number)
) {{clustered}};
