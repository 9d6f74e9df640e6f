// SPDX-License-Identifier: EUPL-1.2
import { define_slot } from '@platform/slots/slots';
import type { Contact } from './api';

/** What can be done next with a contact: by the modules above, which open cases. */
export const contact_actions = define_slot<{ contact: Contact }>('access.contact_actions');
