// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@platform/api/client';
import type { Contact } from '../contacts/api';

export function useOrient(contact_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (offer_id: string) => send<Contact>('PUT', `/contacts/${encodeURIComponent(contact_id)}/orientations/${encodeURIComponent(offer_id)}`),
    onSuccess: (contact) => {
      client.setQueryData(['contact', contact_id], contact);
      void client.invalidateQueries({ queryKey: ['timeline'] });
    },
  });
}
