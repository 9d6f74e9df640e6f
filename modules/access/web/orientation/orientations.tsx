// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'react-router';
import { format_instant } from '@platform/dates/instants';
import { useLanguage, useText } from '@platform/i18n/texts';
import { CapacityBadge } from '@catalogue/offers/capacity_badge';
import type { Contact } from '../contacts/api';

/** The services the person was shown to, each with the room that was known then. */
export function Orientations({ contact }: { contact: Contact }) {
  const t = useText('access.orientation');
  const language = useLanguage();
  if (contact.orientations.length === 0) return null;
  return (
    <section aria-labelledby="orientations-title">
      <h2 id="orientations-title">{t('shown')}</h2>
      <ul className="rows">
        {contact.orientations.map((one) => (
          <li key={one.offer_id}>
            <p className="row-title"><Link to={`/servizi/${one.offer_id}`} lang="it">{one.offer_name}</Link></p>
            <p className="row-detail"><span lang="it">{one.provider_name}</span>{one.phone && ` · tel. ${one.phone}`}</p>
            <p className="row-detail">{t('by', { name: one.oriented_by, when: format_instant(one.oriented_at, language) })}</p>
            <p className="tags"><CapacityBadge capacity={{ state: one.capacity }} /> <span className="quiet">{t('then')}</span></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On the contact's page, the way there. */
export function OrientLink({ contact }: { contact: Contact }) {
  const t = useText('access.orientation');
  if (!contact.may.includes('contact.orient')) return null;
  return <Link className="btn btn-outline-primary" to={`/contatti/${contact.contact_id}/servizi`}>{t('find')}</Link>;
}
