// SPDX-License-Identifier: EUPL-1.2
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';
import { useEvents } from '@platform/events/use_events';

export type ItemView = Schema<'DeskState'>;
export const item_states = ['open', 'taken', 'mine'] as const satisfies readonly ItemView[];

export type Term = Schema<'Term'>;
export type Item = Schema<'Item'>;
export type Summary = Schema<'Summary'>;

export function useItems(state: ItemView, limit: number, enabled = true) {
  return useList<Item>('desk', '/desk', { state, limit }, enabled);
}

export function useSummary(enabled = true) {
  return useQuery({ queryKey: ['desk', 'summary'], queryFn: ({ signal }) => get<Summary>('/desk/summary', undefined, signal), enabled });
}

/** Those that have just arrived, asked for one by one: a list in the order of its terms may hold them far down. */
export function useArrivals(item_ids: string[]): Item[] {
  return useQueries({
    queries: item_ids.map((item_id) => ({ queryKey: ['desk', 'item', item_id], queryFn: () => get<Item>(`/desk/${item_id}`) })),
    combine: (answers) => answers.flatMap(({ data }) => data ?? []),
  });
}

export interface DeskEvent {
  desk_id: string;
  item_id: string;
  what: 'raised' | 'taken' | 'assigned' | 'finished' | 'handed_over';
  assigned_to?: string;
}

export interface News {
  connected: boolean;
  last: DeskEvent | undefined;
  heard: number;
  /** Items that have arrived while the page was open. */
  fresh: string[];
}

// More would be a list of their own.
const most_fresh = 10;

/** What has changed on the desks since the page was opened; an event says only that it is time to load again. */
export function useLiveDesk(): News {
  const client = useQueryClient();
  const [news, set_news] = useState<Omit<News, 'connected'>>({ last: undefined, heard: 0, fresh: [] });
  const refresh = () => void client.invalidateQueries({ queryKey: ['desk'] });
  const connected = useEvents('/api/v1/events', 'desk', {
    on_event: (data) => {
      const last = data as DeskEvent;
      set_news(({ heard, fresh }) => ({ last, heard: heard + 1, fresh: last.what === 'raised' ? [last.item_id, ...fresh].slice(0, most_fresh) : fresh }));
      refresh();
    },
    on_return: refresh,
  });
  return { connected, ...news };
}
