// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';

export type AccountState = Schema<'AccountState'>;
export type AccountRow = Schema<'AccountRow'>;
export type Mandate = Schema<'Mandate'>;
export type Account = Schema<'Account'>;
export type NewAccount = Schema<'NewAccount'>;
export type NewMandate = Schema<'NewMandate'>;
export type AccountChange = Schema<'AccountChange'>;
export type Invitation = Schema<'Invitation'>;

export const useAccounts = (q: string) => useList<AccountRow>('accounts', '/accounts', { q });

export function useAccountSheet(account_id: string) {
  return useQuery({ queryKey: ['account', account_id], queryFn: ({ signal }) => get<Account>(`/accounts/${account_id}`, undefined, signal) });
}

/** What an account's change touches: its sheet and every list. */
function useFresh(account_id: string) {
  const client = useQueryClient();
  return () => Promise.all([client.invalidateQueries({ queryKey: ['account', account_id] }), client.invalidateQueries({ queryKey: ['accounts'] })]);
}

export function useCreateAccount(idempotency_key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (account: NewAccount) => send<Account>('POST', '/accounts', account, { idempotency_key }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

export function useChangeAccount(account_id: string) {
  return useMutation({
    mutationFn: (change: AccountChange) => send<Account>('PATCH', `/accounts/${account_id}`, change),
    onSuccess: useFresh(account_id),
  });
}

export function useGrantMandate(account_id: string) {
  return useMutation({
    mutationFn: (mandate: NewMandate) => send<Mandate>('POST', `/accounts/${account_id}/mandates`, mandate),
    onSuccess: useFresh(account_id),
  });
}

export function useEndMandate(account_id: string) {
  return useMutation({
    mutationFn: ({ mandate_id, valid_to }: { mandate_id: string; valid_to: string }) =>
      send<Mandate>('PUT', `/accounts/${account_id}/mandates/${mandate_id}/end`, { valid_to }),
    onSuccess: useFresh(account_id),
  });
}

/** The link is kept nowhere: it is shown once and forgotten with the page. */
export function useInvite(account_id: string) {
  return useMutation({ mutationFn: () => send<Invitation>('POST', `/accounts/${account_id}/invitations`), gcTime: 0 });
}

export interface Choice {
  id: string;
  code: string;
  name: string;
}

export function useBodyChoices(q: string) {
  return useQuery({
    queryKey: ['body_choices', q],
    queryFn: async ({ signal }): Promise<Choice[]> => {
      const { items } = await get<Schema<'BodySummaryPage'>>('/bodies', { q, limit: 30 }, signal);
      return items.map(({ body_id, code, name }) => ({ id: body_id, code, name }));
    },
    placeholderData: keepPreviousData,
  });
}

export function useTeamChoices(body: string | undefined) {
  return useQuery({
    queryKey: ['team_choices', body],
    queryFn: async ({ signal }): Promise<Choice[]> => {
      const { items } = await get<Schema<'TeamPage'>>('/teams', { body }, signal);
      return items.map(({ team_id, code, name }) => ({ id: team_id, code, name }));
    },
    enabled: body !== undefined,
  });
}
