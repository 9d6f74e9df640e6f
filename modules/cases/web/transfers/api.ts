// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type Transfer = Schema<'Transfer'>;
export type TransferReason = Schema<'TransferReason'>;
export const transfer_reasons = ['moved', 'competence', 'agreed', 'other'] as const satisfies readonly TransferReason[];
/** For how long the team that had it still reads where it went. */
export const keep_choices = [0, 30, 90, 180, 365] as const;

const of_case = (case_id: string) => `/cases/${encodeURIComponent(case_id)}/transfers`;
const path = (transfer_id: string) => `/transfers/${encodeURIComponent(transfer_id)}`;

export const useTransfers = (case_id: string) =>
  useQuery({ queryKey: ['case', case_id, 'transfers'], queryFn: ({ signal }) => get<Schema<'CaseTransfers'>>(of_case(case_id), undefined, signal) });
export const useTransfer = (transfer_id: string) => useQuery({ queryKey: ['transfer', transfer_id], queryFn: ({ signal }) => get<Transfer>(path(transfer_id), undefined, signal) });

function refresh(client: QueryClient): void {
  for (const name of ['case', 'transfer', 'desk', 'timeline']) void client.invalidateQueries({ queryKey: [name] });
}

export function usePropose(case_id: string, idempotency_key: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: (what: Schema<'NewTransfer'>) => send<Transfer>('POST', of_case(case_id), what, { idempotency_key }), onSuccess: () => refresh(client) });
}

export function useTransferAct<In = undefined>(transfer_id: string, act: 'acceptance' | 'refusal' | 'withdrawal' | 'acknowledgement') {
  const client = useQueryClient();
  return useMutation({ mutationFn: (what: In) => send<undefined>('POST', `${path(transfer_id)}/${act}`, what), onSuccess: () => refresh(client) });
}
