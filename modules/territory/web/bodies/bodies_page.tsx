// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useDeferredValue, useId } from 'react';
import { Link, useSearchParams } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Empty, Failure, Loading } from '@platform/states/states';
import { body_kinds, useBodies, type BodyFilter } from './api';
import './bodies.scss';

function Filter({ filter, on_change }: { filter: BodyFilter; on_change: (filter: BodyFilter) => void }) {
  const t = useText('territory.bodies');
  const id = useId();
  return (
    <form className="bodies-filter question-card" role="search" onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label htmlFor={`${id}-q`}>{t('filter.name')}</label>
        <input id={`${id}-q`} type="search" className="form-control" value={filter.q} onChange={(event) => on_change({ ...filter, q: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor={`${id}-kind`}>{t('filter.kind')}</label>
        <select id={`${id}-kind`} className="form-select" value={filter.kind} onChange={(event) => on_change({ ...filter, kind: event.target.value })}>
          <option value="">{t('filter.any_kind')}</option>
          {body_kinds.map((kind) => <option key={kind} value={kind}>{t(`kinds.${kind}`)}</option>)}
        </select>
      </div>
    </form>
  );
}

export function BodiesPage() {
  const t = useText('territory.bodies');
  const [params, set_params] = useSearchParams();
  const filter = { kind: params.get('kind') ?? '', q: params.get('q') ?? '' };
  const query = useBodies(useDeferredValue(filter.kind), useDeferredValue(filter.q));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (next: BodyFilter) => {
    const given = Object.entries(next).filter(([, value]) => value !== '');
    set_params(Object.fromEntries(given), { replace: true, preventScrollReset: true });
  };

  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <Filter filter={filter} on_change={change} />
      {query.isPending && <Loading />}
      {query.isError && <Failure problem={problem_of(query.error)} retry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && <Empty title={t('none')} text={t('none_why')} />}
      <ul className="bodies">
        {items.map((body) => (
          <li key={body.code}>
            <p className="body-kind">{t(`kinds.${body.kind}`)}</p>
            <h2><Link to={`/enti/${body.code}`}>{body.short_name ?? body.name}</Link></h2>
            {body.short_name && <p className="body-long">{body.name}</p>}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button color="primary" outline disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? t('loading_more') : t('more')}
        </Button>
      )}
    </Page>
  );
}
