-- SPDX-License-Identifier: EUPL-1.2
-- What an authenticator application shares with us, sealed; `pending` until its first code has been shown to us, so that whoever
-- changes telephone keeps the old one until the new one works. `last_step` is that of the last code taken: none is taken twice.
create table identity_second_factors (
  account_id blob primary key,
  secret blob,
  since bigint,
  last_step bigint not null,
  pending blob
);

-- Ten codes on paper for who has lost the telephone: digests, each good once.
create table identity_recovery_codes (
  account_id blob not null,
  digest blob not null,
  used_at bigint,
  primary key (account_id, digest)
) {{clustered}};

-- 'passed', 'awaited' (the account has a second factor and has not shown it yet), 'missing' (it has none). Sessions of before this
-- migration had none to show.
alter table identity_sessions add column second_factor text not null default 'missing';
