// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import { at, type PersonSheet } from '../sheet/api';

export type Household = Schema<'Household'>;
export type HouseholdMember = Schema<'HouseholdMember'>;
export type HouseholdKind = Schema<'HouseholdKind'>;
export type NewHouseholdMember = Schema<'NewHouseholdMember'>;

export const kinds = ['registry', 'actual'] as const satisfies readonly HouseholdKind[];
export const ties = ['spouse', 'partner', 'child', 'parent', 'sibling', 'other_relative', 'not_related', 'carer', 'reference'] as const satisfies readonly Schema<'HouseholdTie'>[];

function useSheetKept(person_id: string) {
  const client = useQueryClient();
  return (sheet: PersonSheet) => client.setQueryData(['person', person_id], sheet);
}

/** The same form sent twice is one stay. */
export function useJoin(person_id: string, idempotency_key: string) {
  const keep = useSheetKept(person_id);
  return useMutation({
    mutationFn: (member: NewHouseholdMember) => send<PersonSheet>('POST', `${at(person_id)}/household-members`, member, { idempotency_key }),
    onSuccess: keep,
  });
}

export function useLeave(person_id: string, member_id: string) {
  const keep = useSheetKept(person_id);
  return useMutation({
    mutationFn: (end: Schema<'HouseholdEnd'>) => send<PersonSheet>('PUT', `${at(person_id)}/household-members/${encodeURIComponent(member_id)}/end`, end),
    onSuccess: keep,
  });
}
