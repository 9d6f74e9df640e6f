// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';

export type Intervention = Schema<'Intervention'>;
export type InterventionRow = Schema<'InterventionRow'>;
export type Delivery = Schema<'Delivery'>;
export type NewDelivery = Schema<'NewDelivery'>;
export type AbsenceReason = Schema<'AbsenceReason'>;
export const absence_reasons = ['person_away', 'hospital', 'declined', 'provider', 'other'] as const satisfies readonly AbsenceReason[];

const at = (intervention_id: string) => `/interventions/${encodeURIComponent(intervention_id)}`;

export const useInterventions = (enabled = true) => useList<InterventionRow>('interventions', '/interventions', { limit: 30 }, enabled);
export const useIntervention = (intervention_id: string) =>
  useQuery({ queryKey: ['intervention', intervention_id], queryFn: ({ signal }) => get<Intervention>(at(intervention_id), undefined, signal) });

/** Without a number a new delivery, with one what is right instead of it. */
export function useDeliver(intervention: Intervention, idempotency_key: string, number?: number) {
  const client = useQueryClient();
  const path = `${at(intervention.intervention_id)}/deliveries`;
  return useMutation({
    mutationFn: (delivery: NewDelivery) =>
      number === undefined ? send<Intervention>('POST', path, delivery, { idempotency_key }) : send<Intervention>('PUT', `${path}/${number}/correction`, delivery),
    onSuccess: (changed) => {
      client.setQueryData(['intervention', changed.intervention_id], changed);
      // The file on the screen holds the same intervention: asked for again, it would be one more opening in the log of readings.
      client.setQueriesData<Schema<'File'>>({ queryKey: ['file'] }, (file) => (file?.intervention?.intervention_id === changed.intervention_id ? { ...file, intervention: changed } : file));
      for (const name of ['interventions', 'timeline', 'budget']) void client.invalidateQueries({ queryKey: [name] });
    },
  });
}
