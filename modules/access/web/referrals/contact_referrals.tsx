// SPDX-License-Identifier: EUPL-1.2
import { useText } from '@platform/i18n/texts';
import type { Contact } from '../contacts/api';
import { ReferralLine } from './referral_row';

/** On the contact, what became of where the person was sent. */
export function ContactReferrals({ contact }: { contact: Contact }) {
  const t = useText('access.referrals');
  if (contact.referrals.length === 0) return null;
  return (
    <section aria-labelledby="referrals-title">
      <h2 id="referrals-title">{t('title')}</h2>
      <ul className="rows">{contact.referrals.map((row) => <ReferralLine key={row.referral_id} row={row} />)}</ul>
    </section>
  );
}
