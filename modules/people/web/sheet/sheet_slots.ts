// SPDX-License-Identifier: EUPL-1.2
import { define_slot } from '@platform/slots/slots';
import type { PersonSheet } from './api';

/** What higher modules show on the sheet of a person, below what is known. */
export const sheet_parts = define_slot<{ sheet: PersonSheet }>('people.sheet_parts');
