-- SPDX-License-Identifier: EUPL-1.2
-- Who lives with whom, since when. A row is one stay of one person in one household; it is ended, never erased. `kind` is the household's.
create table people_households (
  id blob primary key,
  kind text not null,
  created_at bigint not null,
  created_by blob not null
);

create table people_household_members (
  id blob primary key,
  household_id blob not null,
  person_id blob not null,
  kind text not null,
  tie text not null,
  valid_from text not null,
  valid_to text,
  added_at bigint not null,
  added_by blob not null,
  ended_at bigint,
  ended_by blob,
  reason text
);
create index people_household_members_household on people_household_members (household_id);
create index people_household_members_person on people_household_members (person_id);
-- Nobody is in two households of the registry at once (D.P.R. 223/1989, article 4): one open stay for each person, and the database says so.
create unique index people_household_members_one_registry on people_household_members (person_id) where kind = 'registry' and valid_to is null;
