// SPDX-License-Identifier: EUPL-1.2
import { define_slot } from '@platform/slots/slots';

/** Somebody the network knows, as far as a search shows them. */
export interface KnownPerson {
  person_id: string;
  name: string;
  birth_date?: string;
}

/** Beside the name of a person while it is typed: the modules above may know somebody of that name, who may be chosen instead. */
export const person_hints = define_slot<{ given_name: string; family_name: string; on_choose: (person: KnownPerson) => void }>('access.person_hints');
