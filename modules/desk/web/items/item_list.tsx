// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { rows_of } from '@platform/api/list';
import { List } from '@platform/list/list';
import { useArrivals, useItems, type ItemView } from './api';
import { ItemRow } from './item_row';

interface Props {
  view: ItemView;
  limit: number;
  /** Items that have arrived while the page was open. */
  fresh: string[];
  empty: ReactNode;
  /** On the start page: only the first, and without the reasons of the terms. */
  short?: boolean;
}

/** What has just arrived stands on top, where it is seen; the rest goes by its term. */
export function ItemList({ view, limit, fresh, empty, short = false }: Props) {
  const query = useItems(view, limit);
  const arrived = useArrivals(view === 'open' ? fresh : []).filter(({ state }) => state === 'open');
  const rest = rows_of(query).filter(({ item_id }) => !arrived.some((one) => one.item_id === item_id));
  const row = (fresh_row: boolean) => (item: Parameters<typeof ItemRow>[0]['item']) => <ItemRow key={item.item_id} item={item} fresh={fresh_row} brief={short} />;
  return (
    <List query={query} short={short} file={short ? undefined : '/exports/desk'} file_query={{ state: view }} empty={arrived.length === 0 && empty}>
      {() => <ol className="rows">{arrived.map(row(true))}{(short ? rest.slice(0, limit) : rest).map(row(false))}</ol>}
    </List>
  );
}
