// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import type { ReactNode } from 'react';
import type { Query } from '../api/client';
import { rows_of, type ListQuery } from '../api/list';
import { problem_of } from '../api/problem';
import { useText } from '../i18n/texts';
import { Failure, Loading } from '../states/states';
import { TakeAway } from './take_away';

interface Props<Row> {
  query: ListQuery<Row>;
  /** What to say when there is nothing. */
  empty: ReactNode;
  /** On a start page the rest is on the list's own page. */
  short?: boolean;
  /** Where the whole of it can be had as a file. */
  file?: string;
  /** Which part of it, where the screen shows a part. */
  file_query?: Query;
  children: (rows: Row[]) => ReactNode;
}

/** The states of a list, and the way to more of it. */
export function List<Row>({ query, empty, short = false, file, file_query, children }: Props<Row>) {
  const t = useText('platform.list');
  if (query.isPending) return <Loading />;
  if (query.isError && !query.data) return <Failure problem={problem_of(query.error)} retry={() => void query.refetch()} />;
  const rows = rows_of(query);
  if (rows.length === 0) return empty;
  return (
    <>
      {children(rows)}
      {query.isError && <Failure problem={problem_of(query.error)} retry={() => void query.refetch()} />}
      {!short && query.hasNextPage && (
        <p className="list-more">
          <Button color="primary" outline disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {query.isFetchingNextPage ? t('loading') : t('more')}
          </Button>
        </p>
      )}
      {file && <TakeAway path={file} query={file_query} />}
    </>
  );
}
