-- SPDX-License-Identifier: EUPL-1.2
-- What a body has in a year for a type of intervention, in cents. Whatever goes wrong above, no line is overdrawn: the database refuses.
create table funds_lines (
  id blob primary key,
  body_id blob not null,
  year bigint not null,
  type_code text not null,
  amount bigint not null,
  reserved bigint not null,
  committed bigint not null,
  spent bigint not null,
  movements bigint not null,
  version bigint not null,
  constraint funds_lines_not_overdrawn check (reserved + committed + spent <= amount),
  constraint funds_lines_not_negative check (reserved >= 0 and committed >= 0 and spent >= 0)
);
create unique index funds_lines_one on funds_lines (body_id, year, type_code);

-- How much of a line is one file's: nobody releases or spends what another reserved.
create table funds_holdings (
  line_id blob not null,
  file_id blob not null,
  reserved bigint not null,
  committed bigint not null,
  spent bigint not null,
  primary key (line_id, file_id),
  constraint funds_holdings_not_negative check (reserved >= 0 and committed >= 0 and spent >= 0)
) {{clustered}};

-- Only ever added, numbered on their line.
create table funds_movements (
  line_id blob not null,
  number bigint not null,
  kind text not null,
  cents bigint not null,
  reason text,
  file_id blob,
  account_id blob,
  at bigint not null,
  primary key (line_id, number)
) {{clustered}};
