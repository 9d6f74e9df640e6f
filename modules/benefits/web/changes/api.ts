// SPDX-License-Identifier: EUPL-1.2
import type { Schema } from '@platform/api/schema';
import { useSent } from '../file/api';

export type FileChange = Schema<'FileChange'>;
export type ChangeKind = Schema<'ChangeKind'>;
export type ChangeVerdict = Schema<'ChangeVerdict'>;
export type InterventionOutcome = Schema<'InterventionOutcome'>;
export const outcomes = ['goals_reached', 'period_over', 'declined', 'moved_away', 'residential', 'deceased', 'other'] as const satisfies readonly InterventionOutcome[];

const at = (file_id: string) => `/files/${encodeURIComponent(file_id)}`;

export const useProposeChange = (file_id: string) => useSent<Schema<'NewChange'>>(() => `${at(file_id)}/changes`, 'PUT', (change) => change);
/** Of the officer the reasons against, of the team what the person answered. */
export const useChangeWords = (file_id: string, number: number, what: 'notice' | 'observations') => useSent<Schema<'ChangeWords'>>(() => `${at(file_id)}/changes/${number}/${what}`, 'PUT', (words) => words);
export const useDecideChange = (file_id: string, number: number) => useSent<Schema<'NewChangeDecision'>>(() => `${at(file_id)}/changes/${number}/decision`, 'PUT', (decision) => decision);
export const useCloseIntervention = (file_id: string) => useSent<Schema<'NewInterventionClosure'>>(() => `${at(file_id)}/closure`, 'PUT', (closure) => closure);
