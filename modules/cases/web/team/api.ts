// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type CaseTeam = Schema<'CaseTeam'>;
export type JoinRequest = Schema<'JoinRequest'>;
export type MemberRole = Schema<'MemberRole'>;
// Whoever follows the case is its worker: nobody asks for that.
export const asked_roles = ['co_worker', 'educator', 'psychologist', 'health'] as const satisfies readonly MemberRole[];

const of_case = (case_id: string) => `/cases/${encodeURIComponent(case_id)}`;
const of_request = (request_id: string) => `/join-requests/${encodeURIComponent(request_id)}`;

export const useTeam = (case_id: string) => useQuery({ queryKey: ['case', case_id, 'team'], queryFn: ({ signal }) => get<CaseTeam>(`${of_case(case_id)}/team`, undefined, signal) });
export const useJoinRequest = (request_id: string) =>
  useQuery({ queryKey: ['join_request', request_id], queryFn: ({ signal }) => get<JoinRequest>(of_request(request_id), undefined, signal) });

function refresh(client: QueryClient): void {
  for (const name of ['case', 'join_request', 'desk', 'timeline']) void client.invalidateQueries({ queryKey: [name] });
}

export function useAskToJoin(case_id: string, idempotency_key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: Schema<'NewJoinRequest'>) => send<JoinRequest>('POST', `${of_case(case_id)}/join-requests`, what, { idempotency_key }),
    onSuccess: () => refresh(client),
  });
}

export function useAnswer(request_id: string, act: 'acceptance' | 'refusal' | 'withdrawal') {
  const client = useQueryClient();
  return useMutation({ mutationFn: (words: { words?: string } | undefined) => send<JoinRequest>('POST', `${of_request(request_id)}/${act}`, words), onSuccess: () => refresh(client) });
}

export function useEndMembership(case_id: string, account_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => send<undefined>('POST', `${of_case(case_id)}/members/${encodeURIComponent(account_id)}/end`, { reason }),
    onSuccess: () => refresh(client),
  });
}
