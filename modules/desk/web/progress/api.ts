// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '@platform/api/client';

export interface Slice {
  key: string;
  name: string;
  recorded: number;
  taken: number;
  waiting: number;
}

export interface Progress {
  as_of: string;
  from: string;
  to: string;
  recorded: number;
  taken: number;
  waiting: number;
  late: number;
  unrouted: number;
  median_hours_to_taken?: number;
  by_municipality: Slice[];
  by_function: Slice[];
}

export interface ProgressPeriod {
  from?: string;
  to?: string;
}

export function useProgress(period: ProgressPeriod, enabled = true) {
  return useQuery({
    queryKey: ['progress', period],
    queryFn: ({ signal }) => get<Progress>('/progress', { ...period }, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}
