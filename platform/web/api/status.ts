// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { browser_today } from '../dates/dates';
import { get } from './client';
import type { Schema } from './schema';

export type Status = Schema<'Status'>;

export function useStatus() {
  return useQuery({ queryKey: ['status'], queryFn: () => get<Status>('/status'), staleTime: 300_000 });
}

/** The day on which the server stands, or this machine's until it has answered. */
export function useToday(): string {
  return useStatus().data?.today ?? browser_today();
}
