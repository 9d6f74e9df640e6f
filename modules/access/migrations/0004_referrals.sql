-- SPDX-License-Identifier: EUPL-1.2
-- Referrals of a person from one node to another. The sender reads the answer's words; nothing else of what the receiver does.
create table access_referrals (
  id blob primary key,
  contact_id blob not null,
  state text not null,
  offer_id blob,
  to_body_id blob not null,
  from_body_id blob not null,
  sender_desk_id blob not null,
  sent_by blob not null,
  sent_at bigint not null,
  due_on text not null,
  message text not null,
  person_id blob,
  function text not null,
  municipality text not null,
  controller_id blob not null,
  answered_at bigint,
  answered_by blob,
  reason text,
  words text,
  resolved bigint not null
);
create index access_referrals_contact on access_referrals (contact_id, sent_at);
create index access_referrals_due on access_referrals (state, due_on, id);
-- One question at a time: a node that is still asked is not asked again for the same person.
create unique index access_referrals_one_open on access_referrals (contact_id, to_body_id) where state = 'sent';
