// SPDX-License-Identifier: EUPL-1.2
import type { Schema } from '@platform/api/schema';
import { define_slot, type Slot } from '@platform/slots/slots';

/** One fact of a thread: who did what, for which body. */
export type TimelineLine = Schema<'TimelineLine'>;

/** Ids and codes only, which ones being known to the module that announced the fact: so the description says nothing of them. */
export const detail_of = ({ detail }: TimelineLine) => (detail ?? {}) as Record<string, unknown>;

/** One line of *chi ha visto*. */
export type ReadingLine = Schema<'ReadingLine'>;

/** Why the reader sees a record. */
export type Why = Schema<'Why'>;

/** Facts are named by the module that announces them, and only it has words for them: "contact.recorded" asks for "contact". */
export function fact_words(kind: string): Slot<{ line: TimelineLine }> {
  return define_slot(`identity.fact.${kind.split('.')[0]}`);
}

/** Where the record a reading was of is to be found. */
export function record_link(record_kind: string): Slot<{ record_id: string }> {
  return define_slot(`identity.record.${record_kind}`);
}
