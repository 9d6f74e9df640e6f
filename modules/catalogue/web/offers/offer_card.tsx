// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { useLanguage, useText } from '@platform/i18n/texts';
import type { OfferRow } from './api';
import { CapacityBadge } from './capacity_badge';

/** One service in a list. The texts are those of who offers it, in Italian. */
export function OfferCard({ offer, action }: { offer: OfferRow; action?: ReactNode }) {
  const t = useText('catalogue.offers');
  const language = useLanguage();
  const far = offer.kilometres === undefined ? '' : offer.kilometres === 0 ? t('here') : t('kilometres', { count: offer.kilometres });
  return (
    <li>
      <p className="offer-type">{language === 'it' ? offer.type_name_it : offer.type_name_en}</p>
      <h2 className="row-title"><Link to={`/servizi/${offer.offer_id}`} lang="it">{offer.name}</Link> {offer.fictitious && <FictitiousMark />}</h2>
      <p className="row-detail"><span lang="it">{offer.provider_name}</span> · {offer.municipality_name}{far && ` · ${far}`}</p>
      {(offer.hours ?? offer.phone ?? offer.cost) && (
        <p className="row-detail" lang="it">{[offer.hours, offer.phone && `tel. ${offer.phone}`, offer.cost].filter(Boolean).join(' · ')}</p>
      )}
      <p className="tags"><CapacityBadge capacity={offer.capacity} /></p>
      {action}
    </li>
  );
}
