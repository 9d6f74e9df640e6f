// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';
import type { Interlocutor } from '../contacts/api';

export type Report = Schema<'Report'>;
export type ReportSheet = Schema<'ReportSheet'>;
export type ReportChange = Schema<'ReportChange'>;
export type ReporterKind = Schema<'ReporterKind'>;

/** Who speaks, by who reports; in the order in which they are offered. The server refuses another. */
export const interlocutor_of: Record<ReporterKind, Interlocutor> = {
  school: 'institution',
  health_service: 'institution',
  police: 'institution',
  neighbour: 'other',
  other_social_service: 'institution',
  third_sector: 'organisation',
  relative_at_home: 'relative',
  other_relative: 'relative',
  guardian: 'relative',
  juvenile_court: 'judicial_authority',
  ordinary_court: 'judicial_authority',
  juvenile_justice_service: 'institution',
  private_professional: 'other',
};
export const reporter_kinds = Object.keys(interlocutor_of) as ReporterKind[];
export const informed = ['not_known', 'informed', 'not_informed'] as const satisfies readonly Report['person_informed'][];

const path_of = (contact_id: string) => `/contacts/${encodeURIComponent(contact_id)}/report`;

/** Asked for each time, never kept: that it was opened stays written, and the page of the contact does not show it by itself. */
export function useReport(contact_id: string, enabled: boolean) {
  return useQuery({ queryKey: ['report', contact_id], queryFn: ({ signal }) => get<ReportSheet>(path_of(contact_id), undefined, signal), enabled, gcTime: 0 });
}

export function useWriteReport(contact_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ReportChange) => send<ReportSheet>('PUT', path_of(contact_id), change),
    onSuccess: (sheet) => {
      client.setQueryData(['report', contact_id], sheet);
      void client.invalidateQueries({ queryKey: ['contact', contact_id] });
      void client.invalidateQueries({ queryKey: ['timeline'] });
    },
  });
}
