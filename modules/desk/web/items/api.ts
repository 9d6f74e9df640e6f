// SPDX-License-Identifier: EUPL-1.2
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '@platform/api/client';
import { useList } from '@platform/api/list';
import { useEvents } from '@platform/events/use_events';
import type { Certainty } from '@territory/competence/api';

export const item_states = ['open', 'taken', 'mine'] as const;
export type ItemView = (typeof item_states)[number];

export interface Term {
  code: string;
  label_it: string;
  label_en: string;
  days: number;
  source: string;
  certainty: Certainty;
}

export interface Item {
  item_id: string;
  kind: 'new_contact' | 'unrouted_contact';
  state: 'open' | 'taken' | 'done';
  subject_kind: string;
  subject_id: string;
  thread_id: string;
  /** A name, or that there is none: written by the module that raised the item. */
  headline: string;
  function: string;
  municipality: string;
  municipality_name: string;
  desk_id: string;
  desk_name: string;
  urgent: boolean;
  raised_at: string;
  due_on: string;
  /** Negative: late by as many days. */
  days_left: number;
  term: Term;
  assigned_to?: string;
  assigned_name?: string;
}

export interface Summary {
  open: number;
  open_urgent: number;
  late: number;
  due_within_7_days: number;
  mine: number;
  desks: string[];
}

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
  what: 'raised' | 'taken' | 'finished' | 'handed_over';
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
