-- SPDX-License-Identifier: EUPL-1.2
-- Who offers what, where and for whom. `code` is the key of whoever imports. Exactly one of body and provider_name.
create table catalogue_offers (
  id blob primary key,
  code text not null unique,
  version bigint not null,
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
  check ((body_id is null) <> (provider_name is null))
);
create index catalogue_offers_body on catalogue_offers (body_id);

-- The municipalities (ISTAT codes) and areas (codes of the territory) whose people it is for: an area follows its dated members.
create table catalogue_offer_places (
  offer_id blob not null,
  place text not null,
  primary key (offer_id, place)
) {{clustered}};

-- Whether there is room: what was said last, by whom, when; and what was said before.
create table catalogue_capacities (
  offer_id blob primary key,
  state text not null,
  waiting_days bigint,
  said_on text not null,
  said_at bigint not null,
  body_id blob,
  account_id blob
);
create table catalogue_capacity_versions (
  offer_id blob not null,
  said_at bigint not null,
  state text not null,
  waiting_days bigint,
  said_on text not null,
  body_id blob,
  account_id blob,
  replaced_at bigint not null,
  primary key (offer_id, said_at, replaced_at)
) {{clustered}};

-- Plain words for a need and the types of intervention they lead to; without types a word says nothing about the need.
create table catalogue_words (
  word text primary key,
  types text not null
);

-- One row. The token changes with every change of the offers; copies in memory compare it. Capacity is not among what they hold.
create table catalogue_state (
  one bigint primary key,
  token blob not null
);
