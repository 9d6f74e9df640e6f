// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { PageOf } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';

export type Offer = Schema<'Offer'>;
export type OfferRow = Schema<'OfferRow'>;
export type Capacity = Schema<'Capacity'>;
export type CapacityNews = Schema<'CapacityNews'>;
export const capacity_states = ['open', 'waiting_list', 'full', 'not_known'] as const satisfies readonly Schema<'CapacityState'>[];
/** The areas of a person's need; the others are of offices. */
export const person_functions = ['minors', 'disability', 'elderly', 'adults'] as const satisfies readonly Schema<'Function'>[];

/** What is looked for; it lives in the address, so that it can be shared. */
export interface OfferQuestion {
  q: string;
  municipality: string;
  function: string;
}

export function useOffers(question: OfferQuestion, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['offers', question],
    queryFn: ({ pageParam, signal }) => get<PageOf<OfferRow>>('/offers', { ...question, cursor: pageParam }, signal),
    enabled,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor,
  });
}

const offer_key = (offer_id: string) => ['offer', offer_id];

export function useOffer(offer_id: string) {
  return useQuery({ queryKey: offer_key(offer_id), queryFn: ({ signal }) => get<Offer>(`/offers/${encodeURIComponent(offer_id)}`, undefined, signal) });
}

export function useSayCapacity(offer_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (news: CapacityNews) => send<Offer>('PUT', `/offers/${encodeURIComponent(offer_id)}/capacity`, news),
    onSuccess: async (offer) => {
      client.setQueryData(offer_key(offer_id), offer);
      await client.invalidateQueries({ queryKey: ['offers'] });
    },
  });
}

/** The name of a municipality of which only the code stands in the address. */
export function useMunicipalityName(istat_code: string): string | undefined {
  const query = useQuery({
    queryKey: ['municipality', istat_code],
    queryFn: ({ signal }) => get<Schema<'Municipality'>>(`/municipalities/${encodeURIComponent(istat_code)}`, undefined, signal),
    enabled: istat_code !== '',
  });
  return istat_code === '' ? undefined : query.data?.name;
}
