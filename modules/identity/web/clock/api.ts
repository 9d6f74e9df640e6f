// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type DemoClock = Schema<'DemoClock'>;

export function useDemoClock() {
  return useQuery({ queryKey: ['demo_clock'], queryFn: ({ signal }) => get<DemoClock>('/demo/clock', undefined, signal) });
}

/** Another day changes every answer: all of them are asked for again. */
export function useMoveClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (date: string) => send<DemoClock>('PUT', '/demo/clock', { date }),
    onSuccess: (clock) => {
      client.setQueryData(['demo_clock'], clock);
      return client.invalidateQueries();
    },
  });
}
