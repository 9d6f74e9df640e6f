-- SPDX-License-Identifier: EUPL-1.2
-- Who is responsible for what, where, since when. Every row has a source and two civil dates, both inclusive; null is open or unknown.
-- `id` follows from the row's own key, so that a reload finds its rows again; `origin` is 'reference' or 'import'.
create table territory_municipalities (
  id blob primary key,
  origin text not null,
  istat_code text not null unique,
  belfiore_code text not null,
  name text not null,
  name_other text,
  province_code text not null,
  province text not null,
  region text not null,
  population_2011 bigint,
  latitude double,
  longitude double,
  coordinate_source text,
  valid_from text,
  valid_to text,
  source text not null
);

create table territory_successions (
  id blob primary key,
  origin text not null,
  predecessor_istat text not null,
  successor_istat text not null,
  date text not null,
  act text,
  certainty text not null
);

create table territory_bodies (
  id blob primary key,
  origin text not null,
  code text not null unique,
  kind text not null,
  tax_code text,
  seat_istat text,
  valid_from text,
  valid_to text,
  source text not null,
  certainty text not null
);

create table territory_body_names (
  id blob primary key,
  origin text not null,
  body text not null,
  name text not null,
  short_name text,
  valid_from text,
  valid_to text,
  source text not null,
  certainty text not null
);

create table territory_areas (
  id blob primary key,
  origin text not null,
  code text not null unique,
  kind text not null,
  name text not null,
  parent text,
  valid_from text,
  valid_to text,
  source text not null,
  certainty text not null
);

create table territory_area_members (
  id blob primary key,
  origin text not null,
  area text not null,
  istat_code text not null,
  valid_from text,
  valid_to text,
  source text not null,
  certainty text not null
);

create table territory_acts (
  id blob primary key,
  origin text not null,
  code text not null unique,
  kind text not null,
  title text not null,
  number text,
  act_date text,
  valid_from text,
  from_precision text not null,
  valid_to text,
  source text not null,
  certainty text not null
);

create table territory_teams (
  id blob primary key,
  origin text not null,
  code text not null unique,
  name text not null,
  body text not null,
  valid_from text,
  valid_to text,
  source text not null,
  certainty text not null
);

-- Exactly one of area and municipality; function '*' is every function.
create table territory_assignments (
  id blob primary key,
  origin text not null,
  area text,
  municipality text,
  function text not null,
  role text not null,
  kind text not null,
  body text not null,
  team text,
  valid_from text,
  from_precision text not null,
  valid_to text,
  act text,
  certainty text not null,
  note text,
  check ((area is null) <> (municipality is null))
);

create table territory_controllers (
  id blob primary key,
  origin text not null,
  body text not null unique,
  controller_name text not null,
  dpo_contact_kind text not null,
  notice_title text not null,
  source text not null
);

-- What a row was before it was corrected, ended or withdrawn: history is not overwritten.
create table territory_versions (
  id blob primary key,
  row_id blob not null,
  table_name text not null,
  content text not null,
  replaced_at bigint not null,
  account_id blob,
  import_id blob
);
create index territory_versions_row on territory_versions (row_id, replaced_at);

-- One row. The token changes with every change of the tables above; copies in memory compare it.
create table territory_state (
  one bigint primary key,
  token blob not null
);

-- Reference files as last loaded, so that a start with the same files reads none of them.
create table territory_files (
  name text primary key,
  digest blob not null,
  loaded_at bigint not null
);

-- `preview` is what was shown before anything changed, as JSON; it stays what it was when the territory has moved on.
create table territory_imports (
  id blob primary key,
  kind text not null,
  csv text not null,
  base_token blob not null,
  preview text not null,
  previewed_at bigint not null,
  account_id blob,
  body_id blob,
  applied_at bigint,
  applied_by blob
);
