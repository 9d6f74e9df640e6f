// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send, send_csv } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type OfferImport = Schema<'OfferImport'>;

const key = (import_id: string) => ['offer_import', import_id];
const path = (import_id: string) => `/offer-imports/${encodeURIComponent(import_id)}`;

export function useOfferImport(import_id: string) {
  return useQuery({ queryKey: key(import_id), queryFn: ({ signal }) => get<OfferImport>(path(import_id), undefined, signal), enabled: import_id !== '' });
}

export function usePreviewOffers() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (csv: string) => send_csv<OfferImport>('/offer-imports', csv),
    onSuccess: (made) => client.setQueryData(key(made.import_id), made),
  });
}

export function useApplyOffers(import_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => send<OfferImport>('POST', `${path(import_id)}/apply`, { faulty_lines: 'leave_out' }),
    onSuccess: async (made) => {
      client.setQueryData(key(import_id), made);
      await client.invalidateQueries({ queryKey: ['offers'] });
    },
  });
}

/** Every fault as a file, to be put beside the table it came from. */
export const faults_path = (import_id: string) => `/api/v1${path(import_id)}/faults`;
