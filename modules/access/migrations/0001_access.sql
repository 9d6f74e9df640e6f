-- SPDX-License-Identifier: EUPL-1.2
-- Contacts as told, what they were before a correction, drafts that only their author reads, and legal bases.
create table access_contacts (
  id blob primary key,
  status text not null,
  municipality text not null,
  function text not null,
  network text not null,
  channel text not null,
  interlocutor text not null,
  need text not null,
  person_id blob,
  urgent bigint not null,
  recorded_at bigint not null,
  recorded_by blob not null,
  node_body_id blob not null,
  desk_id blob not null,
  team_id blob,
  preparing_body_id blob,
  deciding_body_id blob,
  health_body_id blob,
  certainty text not null,
  controller_id blob not null,
  controller_name text not null,
  notice_title text not null,
  legal_basis text not null,
  notice_given bigint not null,
  case_id blob,
  taken_at bigint,
  version bigint not null
);
create index access_contacts_person on access_contacts (person_id);

create table access_contact_versions (
  contact_id blob not null,
  version bigint not null,
  channel text not null,
  interlocutor text not null,
  need text not null,
  replaced_at bigint not null,
  replaced_by blob not null,
  primary key (contact_id, version)
) {{clustered}};

create table access_drafts (
  account_id blob not null,
  kind text not null,
  content blob not null,
  saved_at bigint not null,
  primary key (account_id, kind)
) {{clustered}};

create table access_legal_bases (
  code text not null,
  text_it text not null,
  text_en text not null,
  source text not null,
  certainty text not null,
  valid_from text not null,
  valid_to text,
  primary key (code, valid_from)
);
