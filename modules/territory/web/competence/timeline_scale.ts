// SPDX-License-Identifier: EUPL-1.2
import { civil } from '@platform/dates/dates';
import { roles, type Holder, type Role, type TimelinePeriod } from './api';

export interface Segment {
  holder: Holder | null;
  /** Days since the epoch; open ends are where the drawing ends. */
  start: number;
  end: number;
  open_start: boolean;
  open_end: boolean;
}

const day = 86_400_000;
export const days = (date: string) => civil(date).getTime() / day;
export const date_of = (days_since_epoch: number) => new Date(Math.round(days_since_epoch) * day).toISOString().slice(0, 10);

export interface Span {
  from: number;
  to: number;
}

/** From a little before the first known date to a little after the last, with the date asked always inside. */
export function span_of(periods: TimelinePeriod[], asked: string, today: string): Span {
  const known = periods.flatMap((period) => [period.valid_from, period.valid_to]).filter((date) => date != null).map(days);
  const all = [...known, days(asked), days(today)];
  const first = Math.min(...all);
  const last = Math.max(...all);
  const margin = Math.max((last - first) * 0.06, 365);
  return { from: first - margin, to: last + margin };
}

/** One lane per role; neighbouring periods of the same holder, on the same ground, are drawn as one. */
export function lane(periods: TimelinePeriod[], role: Role, span: Span): Segment[] {
  const segments: Segment[] = [];
  for (const period of periods) {
    const holder = period[role];
    const start = period.valid_from ? days(period.valid_from) : span.from;
    const end = period.valid_to ? days(period.valid_to) + 1 : span.to;
    const last = segments.at(-1);
    const same = last && last.end === start && last.holder?.body_code === holder?.body_code
      && last.holder?.certainty === holder?.certainty && last.holder?.team_name === holder?.team_name;
    if (same) Object.assign(last, { end, open_end: !period.valid_to });
    else segments.push({ holder, start, end, open_start: !period.valid_from || period.from_precision === 'unknown', open_end: !period.valid_to });
  }
  return segments;
}

export const lanes = (periods: TimelinePeriod[], span: Span) => roles.map((role) => ({ role, segments: lane(periods, role, span) }));

/** Years worth a mark: at most as many as the width can carry without touching. */
export function year_marks(span: Span, width: number): number[] {
  const first = Number(date_of(span.from).slice(0, 4)) + 1;
  const last = Number(date_of(span.to).slice(0, 4));
  const step = [1, 2, 5, 10, 20].find((years) => ((last - first) / years) * 52 <= width) ?? 50;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => year % step === 0);
}

export const holds_on = (period: TimelinePeriod, date: string) =>
  (!period.valid_from || period.valid_from <= date) && (!period.valid_to || period.valid_to >= date);
