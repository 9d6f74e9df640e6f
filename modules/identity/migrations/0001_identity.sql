-- SPDX-License-Identifier: EUPL-1.2
-- Accounts, dated mandates, sessions, and the source of all rights.
create table identity_accounts (
  id blob primary key,
  username text not null unique,
  display_name text not null,
  email text,
  password_hash text,
  disabled bigint not null,
  fictitious bigint not null,
  offered bigint not null,
  version bigint not null,
  created_at bigint not null
);

-- What an account was before each change.
create table identity_account_versions (
  account_id blob not null,
  version bigint not null,
  content text not null,
  replaced_at bigint not null,
  replaced_by blob,
  primary key (account_id, version)
) {{clustered}};

-- `network` is the territory its body belongs to, so that finding needs no other question.
create table identity_mandates (
  id blob primary key,
  account_id blob not null,
  role text not null,
  body_id blob not null,
  team_id blob,
  function text,
  employing_body_id blob,
  network text not null,
  valid_from text not null,
  valid_to text,
  granted_at bigint not null,
  granted_by blob
);
create index identity_mandates_account on identity_mandates (account_id);
create index identity_mandates_team on identity_mandates (team_id);

create table identity_sessions (
  token_digest blob primary key,
  id blob not null,
  account_id blob not null,
  csrf_token text not null,
  created_at bigint not null,
  last_seen_at bigint not null,
  expires_at bigint not null
);
create index identity_sessions_account on identity_sessions (account_id);

-- Attempts to enter, by digest of the name typed: also of names that nobody has, so that a lock-out tells nothing, and never in
-- clear, because people type their password there.
create table identity_login_attempts (
  username_digest blob primary key,
  failures bigint not null,
  last_at bigint not null,
  locked_until bigint
);
create index identity_login_attempts_age on identity_login_attempts (last_at);

create table identity_invitations (
  token_digest blob primary key,
  account_id blob not null,
  created_at bigint not null,
  created_by blob,
  expires_at bigint not null,
  used_at bigint
);

-- The row source: who stands how to which record. The key is the order of the lists; the index answers for one record.
create table identity_relations (
  record_kind text not null,
  holder blob not null,
  relation text not null,
  sort_key bigint not null,
  record_id blob not null,
  function text not null,
  valid_from text not null,
  valid_to text,
  primary key (record_kind, holder, relation, sort_key, record_id)
) {{clustered}};
-- The identifier alone: with the kind beside it SQLite would rather walk the whole kind by the key.
create index identity_relations_record on identity_relations (record_id);
