// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';
import type { TimelineLine } from '@identity/traces/traces';

export type Priority = Schema<'Priority'>;
export type Outcome = Schema<'Outcome'>;
export type CaseState = Schema<'CaseState'>;

// In the order in which they are offered.
export const priorities = ['ordinary', 'high', 'urgent'] as const satisfies readonly Priority[];
export const outcomes = ['need_met', 'referred', 'withdrawn', 'moved_away', 'deceased', 'other'] as const satisfies readonly Outcome[];

/** What the team writes. */
export type Work = Schema<'Work'>;

/** The whole first screen of a case, as far as the reader's sections go. */
export type Case = Schema<'Case'>;
export type CaseRow = Schema<'CaseRow'>;
export type CaseChange = Schema<'CaseChange'>;

const at = (case_id: string) => `/cases/${encodeURIComponent(case_id)}`;

// What comes to me or leaves me is heard on the desk: the list is asked for again with it.
export const useCases = (limit: number, enabled = true) => useList<CaseRow>('desk', '/cases', { limit }, enabled);

export function useCase(case_id: string) {
  return useQuery({ queryKey: ['case', case_id], queryFn: ({ signal }) => get<Case>(at(case_id), undefined, signal) });
}

export const useEarlierLines = (case_id: string, enabled: boolean) => useList<TimelineLine>('timeline', `${at(case_id)}/timeline`, {}, enabled);

function saved(client: QueryClient, record: Case): void {
  client.setQueryData(['case', record.case_id], record);
  refresh_lists(client);
}

function refresh_lists(client: QueryClient): void {
  for (const name of ['cases', 'timeline', 'desk', 'contact', 'contacts']) void client.invalidateQueries({ queryKey: [name] });
}

/** The case is then opened on its own page, as every case is: who reads it there is written down. */
export function useTakeContact(contact_id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => send<Case>('POST', '/cases', { contact_id }), onSuccess: () => refresh_lists(client) });
}

export function useChangeCase(case_id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (change: CaseChange) => send<Case>('PATCH', at(case_id), change), onSuccess: (record) => saved(client, record) });
}

export function useCloseCase(case_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (closure: Schema<'Closure'>) => send<Case>('POST', `${at(case_id)}/closure`, closure),
    onSuccess: (record) => saved(client, record),
  });
}

export function useReopenCase(case_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => send<Case>('DELETE', `${at(case_id)}/closure?version=${version}`),
    onSuccess: (record) => saved(client, record),
  });
}
