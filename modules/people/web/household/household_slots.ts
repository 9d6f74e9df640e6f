// SPDX-License-Identifier: EUPL-1.2
import { define_slot } from '@platform/slots/slots';

/** Beside the name of who lives with the person: the modules above may know somebody of that name, who may be chosen instead. */
export const household_hints = define_slot<{ given_name: string; family_name: string; except?: string; on_choose: (person: { person_id: string; name: string }) => void }>('people.household_hints');
