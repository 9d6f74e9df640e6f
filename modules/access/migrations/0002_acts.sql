-- SPDX-License-Identifier: EUPL-1.2
-- Codes of the acts the routing followed from, comma-separated: a territory corrected later does not change an old receipt. Absent
-- for what was recorded before this step.
alter table access_contacts add column acts text;
