// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { ContactContent, PrivacyRecord } from '@access/contacts/api';
import type { Person } from '@people/person/person';
import type { TimelineLine, Why } from '@identity/traces/traces';

export const priorities = ['ordinary', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];
export const outcomes = ['need_met', 'referred', 'withdrawn', 'moved_away', 'deceased', 'other'] as const;
export type Outcome = (typeof outcomes)[number];
export type CaseState = 'open' | 'closed';

/** What the team writes. */
export interface Work {
  priority: Priority;
  summary?: string;
  next_step?: string;
  next_step_on?: string;
}

/** The whole first screen of a case, as far as the reader's sections go. */
export interface Case {
  case_id: string;
  contact_id: string;
  thread_id: string;
  stub: boolean;
  state: CaseState;
  version: number;
  function: string;
  municipality: string;
  municipality_name: string;
  team_name: string;
  in_charge_name: string;
  deciding_name?: string;
  recorded_at: string;
  opened_at: string;
  closed_at?: string;
  outcome?: Outcome;
  worker?: { account_id: string; display_name: string };
  anonymous: boolean;
  person?: Person;
  told?: ContactContent;
  privacy?: PrivacyRecord;
  work?: Work;
  timeline: TimelineLine[];
  timeline_cursor?: string;
  why: Why[];
  sections: string[];
  may: string[];
}

export interface CaseRow {
  case_id: string;
  state: CaseState;
  priority: Priority;
  function: string;
  municipality: string;
  municipality_name: string;
  team_name: string;
  opened_at: string;
  person_name?: string;
  worker_name?: string;
  next_step_on?: string;
  anonymous: boolean;
  fictitious: boolean;
}

export type CaseChange = { version: number; priority?: Priority; summary?: string | null; next_step?: string | null; next_step_on?: string | null };

const at = (case_id: string) => `/cases/${encodeURIComponent(case_id)}`;

export const useCases = (limit: number, enabled = true) => useList<CaseRow>('cases', '/cases', { limit }, enabled);

export function useCase(case_id: string) {
  return useQuery({ queryKey: ['case', case_id], queryFn: ({ signal }) => get<Case>(at(case_id), undefined, signal) });
}

export const useEarlierLines = (case_id: string, enabled: boolean) => useList<TimelineLine>('timeline', `${at(case_id)}/timeline`, {}, enabled);

function saved(client: QueryClient, record: Case): void {
  client.setQueryData(['case', record.case_id], record);
  for (const name of ['cases', 'timeline', 'desk', 'contact', 'contacts']) void client.invalidateQueries({ queryKey: [name] });
}

export function useTakeContact(contact_id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => send<Case>('POST', '/cases', { contact_id }), onSuccess: (record) => saved(client, record) });
}

export function useChangeCase(case_id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (change: CaseChange) => send<Case>('PATCH', at(case_id), change), onSuccess: (record) => saved(client, record) });
}

export function useCloseCase(case_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (closure: { version: number; outcome: Outcome }) => send<Case>('POST', `${at(case_id)}/closure`, closure),
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
