-- SPDX-License-Identifier: EUPL-1.2
-- Intervention types, the codes of others, and which code a type has in which list, from when to when (civil days, both inclusive).
create table catalogue_types (
  code text not null,
  name_it text not null,
  name_en text not null,
  functions text not null,
  kind text not null,
  unit text not null,
  source text not null,
  certainty text not null,
  valid_from text not null,
  valid_to text,
  primary key (code, valid_from)
);

create table catalogue_codes (
  scheme text not null,
  code text not null,
  name_it text not null,
  source text not null,
  certainty text not null,
  valid_from text not null,
  valid_to text,
  primary key (scheme, code, valid_from)
);

create table catalogue_mappings (
  type_code text not null,
  scheme text not null,
  code text not null,
  source text not null,
  certainty text not null,
  valid_from text not null,
  valid_to text,
  primary key (type_code, scheme, code, valid_from)
);
