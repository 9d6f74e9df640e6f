// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';
import { at as at_person } from '../sheet/api';

export type Merge = Schema<'Merge'>;
export type MergeRow = Schema<'MergeRow'>;

const at = (merge_id: string) => `/merges/${encodeURIComponent(merge_id)}`;

export const useMerges = (limit: number, enabled = true) => useList<MergeRow>('merges', '/merges', { limit }, enabled);

export function useMerge(merge_id: string) {
  return useQuery({ queryKey: ['merge', merge_id], queryFn: ({ signal }) => get<Merge>(at(merge_id), undefined, signal) });
}

/** Whatever shows either of the two is asked for again. */
function useRefresh() {
  const client = useQueryClient();
  return () => {
    for (const name of ['merge', 'merges', 'person', 'person_corrections', 'case', 'cases', 'contact', 'contacts', 'people']) void client.invalidateQueries({ queryKey: [name] });
  };
}

export function usePropose(person_id: string, idempotency_key: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (merge: Schema<'NewMerge'>) => send<MergeRow>('POST', `${at_person(person_id)}/merges`, merge, { idempotency_key }),
    onSuccess: refresh,
  });
}

export function useDecideMerge(merge_id: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ act, reason }: { act: 'confirmation' | 'refusal' | 'undoing'; reason?: string }) =>
      send<MergeRow>('PUT', `${at(merge_id)}/${act}`, act === 'confirmation' ? undefined : { reason }),
    onSuccess: refresh,
  });
}
