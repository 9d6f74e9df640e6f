// SPDX-License-Identifier: EUPL-1.2
import { define_slot, type Slot } from '@platform/slots/slots';

/** One fact of a thread: who did what, for which body. */
export interface TimelineLine {
  seq: number;
  kind: string;
  at: string;
  account_name?: string;
  body_name?: string;
  section: string;
  /** Ids and codes only. */
  detail?: Record<string, unknown>;
  seconds_since_start?: number;
}

/** One line of *chi ha visto*. */
export interface ReadingLine {
  seq: number;
  at: string;
  account_name: string;
  body_name: string;
  purpose: string;
  record_kind: string;
  record_id: string;
  relation: string;
  reason: string;
  sections: string;
}

/** Why the reader sees a record. */
export interface Why {
  relation: string;
  reason: string;
  body_name: string;
  role: string;
}

/** Facts are named by the module that announces them, and only it has words for them: "contact.recorded" asks for "contact". */
export function fact_words(kind: string): Slot<{ line: TimelineLine }> {
  return define_slot(`identity.fact.${kind.split('.')[0]}`);
}

/** Where the record a reading was of is to be found. */
export function record_link(record_kind: string): Slot<{ record_id: string }> {
  return define_slot(`identity.record.${record_kind}`);
}
