// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { Schema } from '@platform/api/schema';
import type { TimelineLine } from '@identity/traces/traces';

export type Channel = Schema<'Channel'>;
export type Interlocutor = Schema<'Interlocutor'>;
export type ContactStatus = Schema<'ContactStatus'>;

// In the order in which they are offered.
export const channels = ['in_person', 'phone', 'email', 'letter', 'home_visit', 'other_remote'] as const satisfies readonly Channel[];
export const interlocutors = ['person', 'relative', 'judicial_authority', 'organisation', 'institution', 'other'] as const satisfies readonly Interlocutor[];

export type NewContact = Schema<'NewContact'>;
export type ContactContent = Schema<'ContactContent'>;
export type Routing = Schema<'Routing'>;
export type PrivacyRecord = Schema<'PrivacyRecord'>;

/** A contact as far as the reader's sections go: what they may not see is absent. */
export type Contact = Schema<'Contact'>;
export type ContactRow = Schema<'ContactRow'>;
export type Preview = Schema<'Preview'>;
export type ContactChange = Schema<'ContactChange'>;

export const useContacts = (limit: number, enabled = true) => useList<ContactRow>('contacts', '/contacts', { limit }, enabled);

export function useContact(contact_id: string) {
  return useQuery({ queryKey: ['contact', contact_id], queryFn: ({ signal }) => get<Contact>(`/contacts/${encodeURIComponent(contact_id)}`, undefined, signal) });
}

export const useContactTimeline = (contact_id: string) =>
  useList<TimelineLine>('timeline', `/contacts/${encodeURIComponent(contact_id)}/timeline`);

/** Before saving: who will have it, and whose notice is due. */
export function usePreview(municipality: string, welfare_function: string) {
  return useQuery({
    queryKey: ['contact_preview', municipality, welfare_function],
    queryFn: ({ signal }) => get<Preview>('/contact-preview', { municipality, function: welfare_function }, signal),
    enabled: municipality !== '' && welfare_function !== '',
  });
}

export function useRecordContact(idempotency_key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (contact: NewContact) => send<Contact>('POST', '/contacts', contact, { idempotency_key }),
    onSuccess: (contact) => {
      client.setQueryData(['contact', contact.contact_id], contact);
      return client.invalidateQueries({ queryKey: ['contacts'] });
    },
  });
}

export function useCorrectContact(contact_id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ContactChange) => send<Contact>('PATCH', `/contacts/${encodeURIComponent(contact_id)}`, change),
    onSuccess: (contact) => {
      client.setQueryData(['contact', contact_id], contact);
      void client.invalidateQueries({ queryKey: ['timeline'] });
    },
  });
}

export const receipt_path = (contact_id: string) => `/api/v1/contacts/${encodeURIComponent(contact_id)}/receipt`;
