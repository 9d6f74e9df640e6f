-- SPDX-License-Identifier: EUPL-1.2
-- Opinions asked of a third party, who sees the question and what the asker chose to share, and answers once.
create table benefits_opinions (
  id blob primary key,
  file_id blob not null,
  question text not null,
  shared text,
  person_shared bigint not null,
  desk_id blob not null,
  asked_at bigint not null,
  asked_by blob not null,
  asked_for blob not null,
  due_on text not null,
  words text,
  given_on text,
  given_at bigint,
  given_by blob
);
create index benefits_opinions_file on benefits_opinions (file_id, asked_at);
