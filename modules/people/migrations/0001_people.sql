-- SPDX-License-Identifier: EUPL-1.2
-- Persons, and the folded words of their names.
create table people_persons (
  id blob primary key,
  given_name text not null,
  family_name text not null,
  birth_date text,
  tax_code text,
  phone text,
  fictitious bigint not null,
  created_at bigint not null
);
create index people_persons_tax_code on people_persons (tax_code, birth_date);

create table people_name_words (
  word text not null,
  person_id blob not null,
  primary key (word, person_id)
) {{clustered}};
