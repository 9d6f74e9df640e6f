// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type Load = Schema<'Load'>;
export type Worker = Schema<'Worker'>;
export type Absence = Schema<'Absence'>;
export type UnattendedCase = Schema<'UnattendedCase'>;

// What a change on a desk may change is asked for again with the desk: so their names begin with it.
export const useLoads = (enabled = true) => useQuery({ queryKey: ['desk', 'loads'], queryFn: ({ signal }) => get<Schema<'Loads'>>('/loads', undefined, signal), enabled });
export const useQueue = (enabled = true) => useQuery({ queryKey: ['desk', 'queue'], queryFn: ({ signal }) => get<Schema<'Queue'>>('/queue', undefined, signal), enabled });

function refresh(client: QueryClient): void {
  for (const name of ['desk', 'cases', 'case', 'contact', 'contacts', 'timeline']) void client.invalidateQueries({ queryKey: [name] });
}

export function useAssignContact(contact_id: string, idempotency_key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: Schema<'NewAssignment'>) => send<Schema<'Assigned'>>('POST', `/contacts/${encodeURIComponent(contact_id)}/assignment`, what, { idempotency_key }),
    onSettled: () => refresh(client),
  });
}

export function useReassign(case_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: Schema<'Reassignment'>) => send<Schema<'Assigned'>>('PUT', `/cases/${encodeURIComponent(case_id)}/worker`, what),
    onSuccess: () => refresh(client),
  });
}

export function useNoteAbsence(idempotency_key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: Schema<'NewAbsence'>) => send<Absence>('POST', '/absences', what, { idempotency_key }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['desk'] }),
  });
}

export function useWithdrawAbsence() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (absence_id: string) => send<undefined>('DELETE', `/absences/${encodeURIComponent(absence_id)}`),
    onSettled: () => void client.invalidateQueries({ queryKey: ['desk'] }),
  });
}
