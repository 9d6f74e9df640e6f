// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type Followed = Schema<'Followed'>;
export type Found = Schema<'Found'>;

/** Asked on purpose and one name at a time: what is shown is written down as a reading. */
export function useSearch(name: string) {
  return useQuery({
    queryKey: ['people', name],
    queryFn: ({ signal }) => get<Schema<'FoundPeople'>>('/people', { q: name }, signal),
    enabled: name !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
}

export type ExactQuestion = Schema<'ExactQuestion'>;

export function useExactQuestion() {
  return useMutation({ mutationFn: (question: ExactQuestion) => send<Schema<'ExactAnswer'>>('POST', '/people/known', question) });
}
