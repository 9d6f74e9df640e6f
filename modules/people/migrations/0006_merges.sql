-- SPDX-License-Identifier: EUPL-1.2
-- Two sheets of one person are joined by an alias: no id is ever rewritten, and taking the alias away gives both back. A sheet that is an alias
-- has none itself, so one step always leads to the one that answers.
create table people_aliases (
  person_id blob primary key,
  into_id blob not null,
  merge_id blob not null
);
create index people_aliases_into on people_aliases (into_id);

-- Proposed by one hand and confirmed by another, and the database says so. `content` is the sheet as chosen, `kept_before` what it was.
create table people_merges (
  id blob primary key,
  kept_id blob not null,
  other_id blob not null,
  state text not null,
  kept_version bigint not null,
  other_version bigint not null,
  content text not null,
  kept_before text not null,
  reason text not null,
  body_id blob not null,
  desk_id blob not null,
  proposed_at bigint not null,
  proposed_by blob not null,
  decided_at bigint,
  decided_by blob,
  refusal text,
  undone_at bigint,
  undone_by blob,
  undo_reason text,
  check (decided_by is null or decided_by <> proposed_by)
);
create unique index people_merges_one_open on people_merges (other_id) where state in ('proposed', 'joined');
