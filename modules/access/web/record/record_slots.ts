// SPDX-License-Identifier: EUPL-1.2
import { define_slot } from '@platform/slots/slots';

/** Beside the name of a person while it is typed: the modules above may know somebody of that name. */
export const person_hints = define_slot<{ given_name: string; family_name: string }>('access.person_hints');
