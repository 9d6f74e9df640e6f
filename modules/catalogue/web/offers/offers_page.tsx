// SPDX-License-Identifier: EUPL-1.2
import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { List } from '@platform/list/list';
import { Empty } from '@platform/states/states';
import { useOffers, type OfferQuestion } from './api';
import { OfferCard } from './offer_card';
import { OfferSearch } from './offer_search';
import './offers.scss';

/** *Servizi vicino a te*: the same page for everyone, before and behind the login. */
export function OffersPage() {
  const t = useText('catalogue.offers');
  const [params, set_params] = useSearchParams();
  const question: OfferQuestion = { q: params.get('q') ?? '', municipality: params.get('municipality') ?? '', function: params.get('function') ?? '' };
  const query = useOffers(useDeferredValue(question));
  const change = (next: OfferQuestion) => {
    const given = Object.entries(next).filter(([, value]) => value !== '');
    set_params(Object.fromEntries(given), { replace: true, preventScrollReset: true });
  };
  const empty = <Empty title={t('none')} text={t('none_why')} />;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <OfferSearch question={question} on_change={change} />
      {question.municipality !== '' && (
        <p className="offer-where">
          {t('near_first')} <button type="button" className="btn-plain" onClick={() => change({ ...question, municipality: '' })}>{t('everywhere')}</button>
        </p>
      )}
      <List query={query} empty={empty}>
        {(rows) => <ul className="rows offers" aria-label={t('found')}>{rows.map((offer) => <OfferCard key={offer.offer_id} offer={offer} />)}</ul>}
      </List>
      <p className="quiet offer-note">{t('note')}</p>
    </Page>
  );
}
