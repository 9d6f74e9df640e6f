-- SPDX-License-Identifier: EUPL-1.2
-- Whether whoever wrote the contact down only chose somebody whom the network knew: then they learn no more of the person than a search shows.
alter table access_contacts add column person_chosen bigint not null default 0;

-- The referrals in which a person was named, for their sheet.
create index access_referrals_person on access_referrals (person_id);
