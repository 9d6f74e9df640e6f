-- SPDX-License-Identifier: EUPL-1.2
-- Colleagues, of whatever body, who ask to work on a case, and what they were answered.
create table cases_join_requests (
  id blob primary key,
  case_id blob not null,
  account_id blob not null,
  body_id blob not null,
  role text not null,
  reason text not null,
  state text not null,
  asked_at bigint not null,
  answered_at bigint,
  answered_by blob,
  words text
);
create index cases_join_requests_case on cases_join_requests (case_id, asked_at);
-- One question at a time.
create unique index cases_join_requests_one_open on cases_join_requests (case_id, account_id) where state = 'waiting';

-- Why a member was let go, or left.
alter table cases_members add column end_reason text;
