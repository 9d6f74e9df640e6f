// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export const body_kinds = [
  'consortium', 'health_authority', 'hospital_trust', 'union', 'special_company', 'health_society', 'municipality', 'province', 'region',
  'prefecture', 'court', 'housing_agency', 'third_sector', 'professional_order',
] as const satisfies readonly Schema<'BodyKind'>[];

export type BodySummary = Schema<'BodySummary'>;
export type BodyName = Schema<'BodyName'>;
export type BodyAssignment = Schema<'BodyAssignment'>;
export type Body = Schema<'BodySheet'>;

export interface BodyFilter {
  kind: string;
  q: string;
}

export function useBodies(kind: string, q: string) {
  return useInfiniteQuery({
    queryKey: ['bodies', kind, q],
    queryFn: ({ pageParam, signal }) => get<Schema<'BodySummaryPage'>>('/bodies', { kind, q, limit: 30, cursor: pageParam }, signal),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function useBody(code: string) {
  return useQuery({ queryKey: ['body', code], queryFn: ({ signal }) => get<Body>(`/bodies/${encodeURIComponent(code)}`, undefined, signal) });
}
