// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useLocation } from 'react-router';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { SearchCard } from '@platform/search/search_card';
import { Answer, Empty } from '@platform/states/states';
import { useSearch } from './api';
import { ExactForm } from './exact_form';
import { FoundRow } from './found_row';
import './search.scss';

const fewest = 2;

/** The name is not kept in the address: it would stay in the history of whoever sits here next. */
export function SearchPage() {
  const t = useText('cases.search');
  const brought = (useLocation().state as { name?: string } | null)?.name ?? '';
  const [asked, set_asked] = useState(brought);
  const query = useSearch(asked);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <SearchCard
        label={t('name')}
        help={t('name_help')}
        wrong={t('name_short')}
        ask={t('ask')}
        wanted={(typed) => (typed.length >= fewest ? typed : undefined)}
        on_ask={set_asked}
      />
      {asked !== '' && (
        <section className="people-found" aria-labelledby="found-title">
          <h2 id="found-title">{t('found')}</h2>
          <Answer query={query}>
            {({ items }) => (
              <>
                <p className="quiet" role="status">{t('count', { count: items.length })}</p>
                {items.length === 0 && <Empty title={t('none')} text={t('none_why')} />}
                <ul className="rows">{items.map((found) => <FoundRow key={found.person_id} found={found} />)}</ul>
              </>
            )}
          </Answer>
        </section>
      )}
      <ExactForm />
    </Page>
  );
}
