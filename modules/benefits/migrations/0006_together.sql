-- SPDX-License-Identifier: EUPL-1.2
-- One act may decide several files; that its number is taken once is said by benefits_acts.
drop index benefits_decisions_act;
create index benefits_decisions_act on benefits_decisions (body_id, act_year, act_number);
-- What a body has to decide, the earliest term first.
create index benefits_files_deciding on benefits_files (deciding_body_id, state, due_on);
-- What a team has prepared or is preparing, for whoever coordinates it.
create index benefits_files_team on benefits_files (desk_id, state, due_on);
