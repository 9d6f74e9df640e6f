// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '../api/problem';

/** A field two people wrote in, and how one writes in it. */
export interface MergeField {
  name: string;
  label: string;
  input: 'line' | 'text' | 'date' | 'choice';
  /** Of a choice: what may be chosen, by its value. */
  options?: { value: string; label: string }[];
}

export type Side = 'base' | 'theirs' | 'yours';
export const sides: Side[] = ['base', 'theirs', 'yours'];

/** A field as each side left it; empty text is "nothing written". */
export interface Difference {
  field: MergeField;
  texts: Record<Side, string>;
}

export function is_stale({ code, status }: Problem): boolean {
  return status === 409 && code === 'stale-version';
}

const text_of = (value: unknown) => (value === undefined || value === null ? '' : String(value));

export function differences_of(problem: Problem, fields: MergeField[]): Difference[] {
  const has = (name: string) => sides.some((side) => name in (problem[side] ?? {}));
  return fields
    .filter(({ name }) => has(name))
    .map((field) => {
      const base = text_of(problem.base?.[field.name]);
      const told = (side: 'theirs' | 'yours') => (field.name in (problem[side] ?? {}) ? text_of(problem[side]?.[field.name]) : base);
      return { field, texts: { base, theirs: told('theirs'), yours: told('yours') } };
    })
    .filter(({ texts }) => texts.theirs !== texts.base || texts.yours !== texts.base);
}

/** Where only one side wrote, or both wrote the same, there is nothing to ask. */
export function settled({ texts }: Difference): string | undefined {
  if (texts.theirs === texts.yours || texts.yours === texts.base) return texts.theirs;
  return texts.theirs === texts.base ? texts.yours : undefined;
}
