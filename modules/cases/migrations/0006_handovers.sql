-- SPDX-License-Identifier: EUPL-1.2
-- A worker's whole load passes to others on a day; until then it can be undone.
create table cases_handovers (
  id blob primary key,
  team_id blob not null,
  from_id blob not null,
  on_day text not null,
  overlap_days bigint not null,
  reason text not null,
  state text not null,
  planned_by blob not null,
  planned_mandate blob not null,
  planned_for blob not null,
  planned_at bigint not null,
  ended_at bigint
);
create index cases_handovers_due on cases_handovers (state, on_day, id);
create index cases_handovers_team on cases_handovers (team_id, state, on_day);
-- One at a time for whoever leaves.
create unique index cases_handovers_one_planned on cases_handovers (team_id, from_id) where state = 'planned';

create table cases_handover_parts (
  handover_id blob not null,
  case_id blob not null,
  to_id blob not null,
  primary key (handover_id, case_id)
) {{clustered}};
create table cases_handover_receivers (
  handover_id blob not null,
  to_id blob not null,
  primary key (handover_id, to_id)
) {{clustered}};
