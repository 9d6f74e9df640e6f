// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type Handover = Schema<'Handover'>;
export type NewHandover = Schema<'NewHandover'>;
export type HandoverPreview = Schema<'HandoverPreview'>;

export const useHandovers = () => useQuery({ queryKey: ['desk', 'handovers'], queryFn: ({ signal }) => get<Schema<'Handovers'>>('/handovers', undefined, signal) });

export const usePreview = () => useMutation({ mutationFn: (what: NewHandover) => send<HandoverPreview>('POST', '/handover-preview', what) });

export function usePlan(idempotency_key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: NewHandover) => send<Schema<'PlannedHandover'>>('POST', '/handovers', what, { idempotency_key }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['desk'] }),
  });
}

export function useUndo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (handover_id: string) => send<undefined>('DELETE', `/handovers/${encodeURIComponent(handover_id)}`),
    onSettled: () => void client.invalidateQueries({ queryKey: ['desk'] }),
  });
}
