-- SPDX-License-Identifier: EUPL-1.2
-- How often each is told by mail that something is new, and what was told so far. Without a row: in the morning.
create table desk_mail (
  account_id blob primary key,
  choice text not null,
  considered_at bigint not null,
  morning_of text not null,
  told_at bigint,
  urgent_at bigint
);
-- What one is told of beside what lies on a desk; erased once they have seen it.
create table desk_news (
  account_id blob not null,
  at bigint not null,
  kind text not null,
  subject_kind text not null,
  subject_id blob not null,
  headline text not null,
  primary key (account_id, at, kind, subject_id)
) {{clustered}};
create index desk_items_urgent on desk_items (raised_at) where urgent = 1;
