// SPDX-License-Identifier: EUPL-1.2
import { define_slot } from '@platform/slots/slots';
import type { Case } from './api';

/** What higher modules show on the page of a case, below the work. */
export const case_parts = define_slot<{ record: Case }>('cases.parts');
