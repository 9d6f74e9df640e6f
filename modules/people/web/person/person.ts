// SPDX-License-Identifier: EUPL-1.2
import type { Schema } from '@platform/api/schema';

export type Person = Schema<'Person'>;
export type NewPerson = Schema<'NewPerson'>;

export const sexes = ['female', 'male'] as const satisfies readonly NonNullable<NewPerson['sex']>[];
export const identity_kinds = ['known', 'temporary', 'unknown'] as const satisfies readonly NonNullable<NewPerson['identity_kind']>[];
