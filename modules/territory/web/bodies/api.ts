// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '@platform/api/client';
import type { DatePrecision } from '@platform/dates/dates';
import type { Certainty } from '../competence/api';

export const body_kinds = [
  'consortium', 'health_authority', 'hospital_trust', 'union', 'special_company', 'health_society', 'municipality', 'province', 'region',
  'prefecture', 'court', 'housing_agency', 'third_sector', 'professional_order',
] as const;

export interface BodySummary {
  body_id: string;
  code: string;
  kind: string;
  name: string;
  short_name?: string;
  valid_from?: string;
  valid_to?: string;
  certainty: Certainty;
}

export interface BodyName {
  name: string;
  short_name?: string;
  valid_from?: string;
  valid_to?: string;
  source: string;
  certainty: Certainty;
}

export interface BodyAssignment {
  /** The area or municipality it concerns, by name. */
  where: string;
  function: string;
  role: string;
  kind: string;
  valid_from?: string;
  from_precision: DatePrecision;
  valid_to?: string;
  certainty: Certainty;
}

export interface Body extends BodySummary {
  tax_code?: string;
  seat_name?: string;
  source: string;
  names: BodyName[];
  assignments: BodyAssignment[];
  controller?: { controller_name: string; dpo_contact_kind: string; notice_title: string; source: string; certainty: Certainty };
}

export interface BodyFilter {
  kind: string;
  q: string;
}

export function useBodies(kind: string, q: string) {
  return useInfiniteQuery({
    queryKey: ['bodies', kind, q],
    queryFn: ({ pageParam, signal }) => get<{ items: BodySummary[]; next_cursor?: string }>('/bodies', { kind, q, limit: 30, cursor: pageParam }, signal),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function useBody(code: string) {
  return useQuery({ queryKey: ['body', code], queryFn: ({ signal }) => get<Body>(`/bodies/${encodeURIComponent(code)}`, undefined, signal) });
}
