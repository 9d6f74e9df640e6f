// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { CaseState } from '../record/api';

export interface Followed {
  case_id: string;
  function: string;
  team_name: string;
  in_charge_name: string;
  municipality_name: string;
  state: CaseState;
}

export interface Found {
  person_id: string;
  given_name: string;
  family_name: string;
  birth_date?: string;
  fictitious: boolean;
  followed_by: Followed[];
}

/** Asked on purpose and one name at a time: what is shown is written down as a reading. */
export function useSearch(name: string) {
  return useQuery({
    queryKey: ['people', name],
    queryFn: ({ signal }) => get<{ items: Found[] }>('/people', { q: name }, signal),
    enabled: name !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
}

export interface ExactQuestion {
  tax_code: string;
  birth_date: string;
}

export function useExactQuestion() {
  return useMutation({ mutationFn: (question: ExactQuestion) => send<{ known: boolean }>('POST', '/people/known', question) });
}
