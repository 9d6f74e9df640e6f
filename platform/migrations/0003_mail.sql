-- SPDX-License-Identifier: EUPL-1.2
-- What is to be mailed, until it is. A message holds no personal data but the address it goes to, and is erased once it has left.
create table platform_mail (
  message_key text primary key,
  to_address text not null,
  subject text not null,
  body text not null,
  put_at bigint not null,
  next_try_at bigint,
  tries bigint not null,
  trouble text not null
);
create index platform_mail_due on platform_mail (next_try_at);
