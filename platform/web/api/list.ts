// SPDX-License-Identifier: EUPL-1.2
import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { get, type Query } from './client';

/** A part of a list, and where the next one begins. */
export interface PageOf<Row> {
  items: Row[];
  next_cursor?: string;
}

export type ListQuery<Row> = UseInfiniteQueryResult<InfiniteData<PageOf<Row>>>;

/** A list that grows on request. The key begins with the name of what it lists, so that a change can refresh all of them. */
export function useList<Row>(name: string, path: string, query: Query = {}, enabled = true): ListQuery<Row> {
  return useInfiniteQuery({
    queryKey: [name, path, query],
    queryFn: ({ pageParam, signal }) => get<PageOf<Row>>(path, { ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor,
    enabled,
  });
}

export const rows_of = <Row>(query: ListQuery<Row>): Row[] => query.data?.pages.flatMap((page) => page.items) ?? [];
