-- SPDX-License-Identifier: EUPL-1.2
-- Whoever listens is asked every few seconds whether the session is still there.
create index identity_sessions_id on identity_sessions (id);
