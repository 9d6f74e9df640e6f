-- SPDX-License-Identifier: EUPL-1.2
-- What documents say of a person beside the name, and how sure one is of who it is.
alter table people_persons add column sex text;
alter table people_persons add column birth_place text;
alter table people_persons add column health_code text;
alter table people_persons add column identity_kind text not null default 'known';
alter table people_persons add column tax_code_seen bigint not null default 0;
