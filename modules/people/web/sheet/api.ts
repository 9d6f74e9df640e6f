// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type PersonSheet = Schema<'PersonSheet'>;
export type PersonContent = Schema<'PersonContent'>;
export type PersonRecord = Schema<'PersonRecord'>;
export type PersonChange = Schema<'PersonChange'>;
export type PersonCorrection = Schema<'PersonCorrection'>;

export const at = (person_id: string) => `/people/${encodeURIComponent(person_id)}`;

export function usePerson(person_id: string) {
  return useQuery({ queryKey: ['person', person_id], queryFn: ({ signal }) => get<PersonSheet>(at(person_id), undefined, signal) });
}

export function useCorrections(person_id: string, version: number, enabled: boolean) {
  return useQuery({
    queryKey: ['person_corrections', person_id, version],
    queryFn: ({ signal }) => get<Schema<'PersonCorrections'>>(`${at(person_id)}/corrections`, undefined, signal),
    enabled,
  });
}

/** Whatever shows the person elsewhere is asked for again. */
export function useCorrectPerson(person_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PersonChange) => send<PersonSheet>('PATCH', at(person_id), change),
    onSuccess: (sheet) => {
      client.setQueryData(['person', person_id], sheet);
      for (const name of ['case', 'cases', 'contact', 'contacts', 'file', 'files', 'people']) void client.invalidateQueries({ queryKey: [name] });
    },
  });
}
