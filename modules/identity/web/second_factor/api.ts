// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import { useSession } from '@platform/session/session';

export type SecondFactor = Schema<'SecondFactor'>;
export type SecondFactorOffer = Schema<'SecondFactorOffer'>;
export type RecoveryCodes = Schema<'RecoveryCodes'>;

const key = ['second_factor'];

export function useSecondFactor() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => get<SecondFactor>('/second-factor', undefined, signal) });
}

/** The code at the entry: afterwards the session is a new one. */
export function usePassSecondFactor() {
  const { refresh } = useSession();
  return useMutation({
    mutationFn: async (code: string) => {
      await send('PUT', '/session/second-factor', { code });
      await refresh();
    },
  });
}

/** Secrets are kept nowhere: they are shown once and forgotten with the page. */
export function useOfferSecondFactor() {
  return useMutation({ mutationFn: (code: string | undefined) => send<SecondFactorOffer>('PUT', '/second-factor/offer', { code }), gcTime: 0 });
}

function useFresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key });
}

export function useConfirmSecondFactor() {
  return useMutation({ mutationFn: (code: string) => send<RecoveryCodes>('PUT', '/second-factor', { code }), gcTime: 0 });
}

export function useRenewRecoveryCodes() {
  return useMutation({
    mutationFn: (code: string) => send<RecoveryCodes>('PUT', '/second-factor/recovery-codes', { code }),
    onSuccess: useFresh(),
    gcTime: 0,
  });
}

/** By the administrator, for who has lost telephone and paper. */
export function useResetSecondFactor(account_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<void>('DELETE', `/accounts/${account_id}/second-factor`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account', account_id] }),
  });
}
