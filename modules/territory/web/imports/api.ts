// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type ImportKind = Schema<'ImportKind'>;
export const import_kinds = ['memberships', 'delegations', 'bodies'] as const satisfies readonly ImportKind[];

export type ImportChange = Schema<'ImportChange'>;
export const import_changes = ['added', 'changed', 'ended', 'withdrawn', 'unchanged'] as const satisfies readonly ImportChange[];

export type ImportField = Schema<'ImportField'>;
export type ImportRow = Schema<'ImportRow'>;
export type TerritoryImport = Schema<'TerritoryImport'>;
export type NewImport = Schema<'NewImport'>;

const key = (import_id: string) => ['territory_import', import_id];

export function useImport(import_id: string) {
  return useQuery({
    queryKey: key(import_id),
    queryFn: ({ signal }) => get<TerritoryImport>(`/territory/imports/${encodeURIComponent(import_id)}`, undefined, signal),
    enabled: import_id !== '',
  });
}

export function usePreview() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: NewImport) => send<TerritoryImport>('POST', '/territory/imports', input),
    onSuccess: (made) => client.setQueryData(key(made.import_id), made),
  });
}

export function useApply(import_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<TerritoryImport>('POST', `/territory/imports/${encodeURIComponent(import_id)}/apply`),
    // Whatever was shown of the territory may now be different; a refusal means that it already is.
    onSettled: () => client.invalidateQueries(),
  });
}

/** Where the rows as they are now can be had as a file, to be corrected and sent back. */
export const present_rows = (kind: ImportKind) => `/api/v1/territory/rows/${kind}`;
