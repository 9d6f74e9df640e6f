// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';

export type BudgetLine = Schema<'BudgetLine'>;
export type BudgetMovement = Schema<'BudgetMovement'>;
type InterventionTypes = Schema<'InterventionTypes'>;

export const useLines = (year: number, enabled = true) =>
  useQuery({ queryKey: ['budget', year], queryFn: ({ signal }) => get<Schema<'BudgetLines'>>('/budget-lines', { year }, signal), enabled });

export const useMovements = (line_id: string) => useList<BudgetMovement>('budget_movements', `/budget-lines/${encodeURIComponent(line_id)}/movements`);

export const useInterventionTypes = () =>
  useQuery({ queryKey: ['intervention_types'], queryFn: ({ signal }) => get<InterventionTypes>('/intervention-types', undefined, signal) });

function refresh(client: QueryClient): void {
  for (const name of ['budget', 'budget_movements']) void client.invalidateQueries({ queryKey: [name] });
}

export function useAddLine() {
  const client = useQueryClient();
  return useMutation({ mutationFn: (line: Schema<'NewBudgetLine'>) => send<BudgetLine>('POST', '/budget-lines', line), onSuccess: () => refresh(client) });
}

export function useSetAmount(line_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (amount: Schema<'BudgetAmount'>) => send<BudgetLine>('PUT', `/budget-lines/${encodeURIComponent(line_id)}/amount`, amount),
    onSuccess: () => refresh(client),
  });
}
