-- SPDX-License-Identifier: EUPL-1.2
-- Until when each has seen what arrives: notices are computed from the desks of the day, nothing of them is kept.
create table desk_looks (
  account_id blob primary key,
  looked_at bigint not null
);
create index desk_items_raised on desk_items (desk_id, kind, state, raised_at);
