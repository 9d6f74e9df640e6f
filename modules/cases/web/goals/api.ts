// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type CaseGoals = Schema<'CaseGoals'>;
export type Goal = Schema<'Goal'>;
export type GoalAction = Schema<'GoalAction'>;
export type GoalState = Schema<'GoalState'>;
export const goal_states = ['open', 'reached', 'partly_reached', 'not_reached', 'dropped'] as const satisfies readonly GoalState[];

const key = (case_id: string) => ['case', case_id, 'goals'];

export const useGoals = (case_id: string) =>
  useQuery({ queryKey: key(case_id), queryFn: ({ signal }) => get<CaseGoals>(`/cases/${encodeURIComponent(case_id)}/goals`, undefined, signal) });

/** Each change answers with all goals as they have become. */
function useSent<In>(case_id: string, method: 'POST' | 'PUT', path: string, idempotency_key?: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: In) => send<CaseGoals>(method, path, what, { idempotency_key }),
    onSuccess: (goals) => {
      client.setQueryData(key(case_id), goals);
      void client.invalidateQueries({ queryKey: ['case', case_id], exact: true });
      for (const name of ['timeline', 'desk']) void client.invalidateQueries({ queryKey: [name] });
    },
  });
}

export const useSetGoal = (case_id: string, idempotency_key: string) => useSent<Schema<'NewGoal'>>(case_id, 'POST', `/cases/${encodeURIComponent(case_id)}/goals`, idempotency_key);
export const useChangeGoal = (case_id: string, goal_id: string) => useSent<Schema<'GoalChange'>>(case_id, 'PUT', `/goals/${encodeURIComponent(goal_id)}`);
export const useAddAction = (case_id: string, goal_id: string, idempotency_key: string) =>
  useSent<Schema<'NewGoalAction'>>(case_id, 'POST', `/goals/${encodeURIComponent(goal_id)}/actions`, idempotency_key);
export const useChangeAction = (case_id: string, action_id: string) => useSent<Schema<'GoalActionChange'>>(case_id, 'PUT', `/goal-actions/${encodeURIComponent(action_id)}`);
