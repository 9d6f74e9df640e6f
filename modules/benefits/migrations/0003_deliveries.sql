-- SPDX-License-Identifier: EUPL-1.2
-- What was granted and is given: from when, by whom, how much of it. Hours and the like in hundredths of their unit, sums in cents.
create table benefits_interventions (
  id blob primary key,
  file_id blob not null,
  line_id blob not null,
  state text not null,
  version bigint not null,
  starts_on text not null,
  ends_on text not null,
  provider_body_id blob,
  provider_name text,
  granted_cents bigint not null,
  granted_quantity bigint,
  delivered bigint not null,
  spent_cents bigint not null,
  -- What was delivered and spent when the grant last changed: the price of what follows is counted from there.
  base_delivered bigint not null,
  base_cents bigint not null,
  deliveries bigint not null,
  activated_at bigint not null,
  activated_by blob not null,
  constraint benefits_interventions_within check (spent_cents >= 0 and spent_cents <= granted_cents and delivered >= 0)
);
create unique index benefits_interventions_file on benefits_interventions (file_id);

-- Only ever added: what was written wrong is followed by the row that corrects it, once.
create table benefits_deliveries (
  intervention_id blob not null,
  number bigint not null,
  kind text not null,
  from_day text not null,
  to_day text not null,
  hundredths bigint not null,
  sum_cents bigint not null,
  absence text,
  words text,
  beyond text,
  corrects bigint,
  body_id blob not null,
  account_id blob not null,
  at bigint not null,
  primary key (intervention_id, number)
) {{clustered}};
create unique index benefits_deliveries_corrects on benefits_deliveries (intervention_id, corrects);
