-- SPDX-License-Identifier: EUPL-1.2
-- Names as they are looked for. Each person stands under every two words of their name, in both orders, so that "maria rossi" reads the Marias
-- among the Rossis and not all of either; a name of one word stands under it twice. The distinct words are few enough to be kept in memory,
-- where slips are forgiven; the number is only for reading what was added since.
create table people_words (
  seq {{serial}},
  word text not null unique
);

create table people_name_pairs (
  word text not null,
  other text not null,
  person_id blob not null,
  primary key (word, other, person_id)
) {{clustered}};

create index people_name_words_person on people_name_words (person_id);
insert into people_words (word) select distinct word from people_name_words order by word;
insert into people_name_pairs (word, other, person_id)
  select a.word, b.word, a.person_id from people_name_words a join people_name_words b on b.person_id = a.person_id
  where a.word <> b.word
     or not exists (select 1 from people_name_words c where c.person_id = a.person_id and c.word <> a.word);
drop table people_name_words;
