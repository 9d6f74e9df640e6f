// SPDX-License-Identifier: EUPL-1.2
import type { Session } from '@platform/session/session';
import type { Notices } from './api';

type Mandate = Session['mandates'][number];

const days_ahead = 30;
const days_after = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Those that end within a month of that day. */
export const ending_mandates = (mandates: Mandate[], day: string) => mandates.filter(({ valid_to }) => valid_to !== undefined && valid_to <= days_after(day, days_ahead));

/** How much of all this was not there yet at the last look. */
export function fresh_of({ fresh, since }: Notices, { mandates, today }: Session): number {
  const known = since === undefined ? [] : ending_mandates(mandates, since.slice(0, 10));
  return fresh + ending_mandates(mandates, today).filter((one) => !known.includes(one)).length;
}
