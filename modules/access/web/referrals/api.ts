// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';

export type Referral = Schema<'Referral'>;
export type ReferralRow = Schema<'ReferralRow'>;
export type NewReferral = Schema<'NewReferral'>;
export type RefusalReason = Schema<'RefusalReason'>;
export const refusal_reasons = ['full', 'not_competent', 'requirements', 'not_reachable', 'declined', 'other'] as const satisfies readonly RefusalReason[];

const key = (referral_id: string) => ['referral', referral_id];
const path = (referral_id: string) => `/referrals/${encodeURIComponent(referral_id)}`;

export const useReferrals = () => useList<ReferralRow>('referrals', '/referrals', { limit: 20 });

export function useReferral(referral_id: string) {
  return useQuery({ queryKey: key(referral_id), queryFn: ({ signal }) => get<Referral>(path(referral_id), undefined, signal) });
}

export function useSendReferral(contact_id: string, idempotency_key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: NewReferral) => send<Referral>('POST', `/contacts/${encodeURIComponent(contact_id)}/referrals`, what, { idempotency_key }),
    onSuccess: () => {
      for (const changed of [['contact', contact_id], ['timeline'], ['referrals']]) void client.invalidateQueries({ queryKey: changed });
    },
  });
}

/** An act of one of the two sides; its answer is the referral as it is now. */
export function useReferralAct<In = undefined>(referral_id: string, act: 'acceptance' | 'refusal' | 'withdrawal' | 'resolution') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: In) => send<Referral>('POST', `${path(referral_id)}/${act}`, what),
    onSuccess: (referral) => {
      client.setQueryData(key(referral_id), referral);
      for (const changed of [['referrals'], ['desk'], ['contact'], ['timeline'], ['offers']]) void client.invalidateQueries({ queryKey: changed });
    },
    // Somebody was quicker: the page is loaded again, and says what was done.
    onError: () => void client.invalidateQueries({ queryKey: key(referral_id) }),
  });
}
