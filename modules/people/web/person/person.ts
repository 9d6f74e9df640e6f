// SPDX-License-Identifier: EUPL-1.2
import type { Schema } from '@platform/api/schema';

export type Person = Schema<'Person'>;
export type NewPerson = Schema<'NewPerson'>;
