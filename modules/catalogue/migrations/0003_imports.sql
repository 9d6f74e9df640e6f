-- SPDX-License-Identifier: EUPL-1.2
-- Imports of offers: what a file says is kept line by line before anything changes, so that applying it is a few statements in one
-- transaction, whatever its size. `ready_at` is absent while lines are still being kept.
create table catalogue_imports (
  id blob primary key,
  begun_at bigint not null,
  ready_at bigint,
  applied_at bigint,
  lines bigint not null,
  good bigint not null,
  added bigint not null,
  changed bigint not null,
  unchanged bigint not null,
  faults bigint not null,
  account_id blob,
  body_id blob
);

create table catalogue_import_lines (
  import_id blob not null,
  line bigint not null,
  offer_id blob not null,
  code text not null,
  name text not null,
  description text,
  type_code text not null,
  body_id blob,
  provider_name text,
  site_name text,
  address text,
  municipality text not null,
  phone text,
  email text,
  website text,
  hours text,
  conditions text,
  how_to_get_in text,
  cost text,
  verified_on text,
  source text not null,
  fictitious bigint not null,
  valid_from text,
  valid_to text,
  capacity text,
  waiting_days bigint,
  capacity_on text,
  capacity_at bigint,
  primary key (import_id, line)
) {{clustered}};

create table catalogue_import_places (
  import_id blob not null,
  offer_id blob not null,
  place text not null,
  primary key (import_id, offer_id, place)
) {{clustered}};

create table catalogue_import_faults (
  import_id blob not null,
  number bigint not null,
  line bigint not null,
  field text not null,
  message text not null,
  primary key (import_id, number)
) {{clustered}};

-- What an offer was before an import changed it.
create table catalogue_offer_versions (
  offer_id blob not null,
  version bigint not null,
  replaced_at bigint not null,
  import_id blob not null,
  name text not null,
  description text,
  type_code text not null,
  body_id blob,
  provider_name text,
  site_name text,
  address text,
  municipality text not null,
  phone text,
  email text,
  website text,
  hours text,
  conditions text,
  how_to_get_in text,
  cost text,
  verified_on text,
  source text not null,
  fictitious bigint not null,
  valid_from text,
  valid_to text,
  primary key (offer_id, version)
) {{clustered}};
