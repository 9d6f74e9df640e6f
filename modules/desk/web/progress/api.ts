// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '@platform/api/client';
import type { Schema } from '@platform/api/schema';

export type Slice = Schema<'Slice'>;
export type Progress = Schema<'Progress'>;

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
