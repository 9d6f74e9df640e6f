-- SPDX-License-Identifier: EUPL-1.2
-- The spine, the read log, and the seals over both.
create table platform_facts (
  seq {{serial}},
  kind text not null,
  subject_kind text not null,
  subject_id blob not null,
  person_id blob,
  case_id blob,
  thread_id blob,
  section text not null,
  account_id blob,
  mandate_id blob,
  body_id blob,
  municipality text not null,
  at bigint not null,
  payload text,
  salt blob,
  payload_digest blob not null
);
create index platform_facts_thread on platform_facts (thread_id, seq);

create table platform_reads (
  seq {{serial}},
  at bigint not null,
  account_id blob,
  mandate_id blob,
  body_id blob,
  purpose text not null,
  record_kind text not null,
  record_id blob not null,
  controller_id blob,
  relation text not null,
  sections text not null,
  shown_ids text not null
);
create index platform_reads_record on platform_reads (record_id, seq);
create index platform_reads_controller on platform_reads (controller_id, seq);

-- One block seals consecutive rows of one stream ('facts' or 'reads'). `digests` holds 24 bytes per row: number and digest.
create table platform_seals (
  stream text not null,
  block bigint not null,
  first_seq bigint not null,
  last_seq bigint not null,
  row_count bigint not null,
  digests blob not null,
  previous blob not null,
  hash blob not null,
  signature blob not null,
  key_id text not null,
  sealed_at bigint not null,
  primary key (stream, block)
);

-- Answers already given, so that a form sent twice is one act.
create table platform_idempotency (
  account_id blob not null,
  operation text not null,
  idempotency_key text not null,
  request_digest blob not null,
  answer text not null,
  at bigint not null,
  primary key (account_id, operation, idempotency_key)
) {{clustered}};
create index platform_idempotency_age on platform_idempotency (at);
