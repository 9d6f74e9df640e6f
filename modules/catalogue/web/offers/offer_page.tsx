// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { format_date } from '@platform/dates/dates';
import { FictitiousMark } from '@platform/fictitious/fictitious_mark';
import { Page } from '@platform/frame/page';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Fact } from '@platform/list/fact';
import { Answer } from '@platform/states/states';
import { useFunctionName } from '@territory/competence/api';
import { useOffer, type Offer } from './api';
import { CapacityBadge } from './capacity_badge';
import './offers.scss';

function Where({ offer }: { offer: Offer }) {
  const t = useText('catalogue.offers');
  return (
    <dl className="facts" lang="it">
      <Fact name={t('sheet.where')}>{[offer.site_name, offer.address, offer.municipality_name].filter(Boolean).join(', ')}</Fact>
      {offer.hours && <Fact name={t('sheet.hours')}>{offer.hours}</Fact>}
      {offer.phone && <Fact name={t('sheet.phone')}><a href={`tel:${offer.phone.replaceAll(' ', '')}`}>{offer.phone}</a></Fact>}
      {offer.email && <Fact name={t('sheet.email')}><a href={`mailto:${offer.email}`}>{offer.email}</a></Fact>}
      {offer.website && <Fact name={t('sheet.website')}><a href={offer.website} rel="noreferrer">{offer.website}</a></Fact>}
      <Fact name={t('sheet.area')}>{offer.area_names.join(', ')}</Fact>
    </dl>
  );
}

function How({ offer }: { offer: Offer }) {
  const t = useText('catalogue.offers');
  const function_name = useFunctionName();
  return (
    <dl className="facts">
      <Fact name={t('sheet.for_whom')}>{offer.conditions ? <span lang="it">{offer.conditions}</span> : offer.functions.map(function_name).join(', ')}</Fact>
      <Fact name={t('sheet.how_to_get_in')}><span lang="it">{offer.how_to_get_in ?? t('sheet.not_said')}</span></Fact>
      <Fact name={t('sheet.cost')}><span lang="it">{offer.cost ?? t('sheet.not_said')}</span></Fact>
    </dl>
  );
}

function Sheet({ offer, action }: { offer: Offer; action?: ReactNode }) {
  const t = useText('catalogue.offers');
  const language = useLanguage();
  return (
    <div className="offer-sheet">
      {offer.description && <p className="offer-about" lang="it">{offer.description}</p>}
      <section aria-labelledby="room-title">
        <h2 id="room-title">{t('sheet.room')}</h2>
        <p><CapacityBadge capacity={offer.capacity} /></p>
        {action}
      </section>
      <section aria-labelledby="how-title"><h2 id="how-title">{t('sheet.how')}</h2><How offer={offer} /></section>
      <section aria-labelledby="where-title"><h2 id="where-title">{t('sheet.where_title')}</h2><Where offer={offer} /></section>
      <p className="quiet">
        {offer.verified_on ? t('sheet.verified', { date: format_date(offer.verified_on, language) }) : t('sheet.not_verified')}{' '}
        {t('sheet.source')}: <span lang="it">{offer.source}</span>
      </p>
    </div>
  );
}

/** One service. `action`: what whoever works for the body that offers it may do here. */
export function OfferPage({ action }: { action?: (offer: Offer) => ReactNode }) {
  const t = useText('catalogue.offers');
  const language = useLanguage();
  const { offer_id = '' } = useParams();
  const query = useOffer(offer_id);
  const offer = query.data;
  const lead = offer && <>{language === 'it' ? offer.type_name_it : offer.type_name_en} · <span lang="it">{offer.provider_name}</span> {offer.fictitious && <FictitiousMark />}</>;
  return (
    <Page title={offer?.name ?? t('sheet.title')} lead={lead} crumbs={[{ to: '/servizi', label: t('title') }]}>
      <Answer query={query}>{(data) => <Sheet offer={data} action={action?.(data)} />}</Answer>
    </Page>
  );
}
