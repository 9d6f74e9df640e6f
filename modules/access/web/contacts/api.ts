// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, send } from '@platform/api/client';
import { useList } from '@platform/api/list';
import type { NewPerson, Person } from '@people/person/person';
import type { TimelineLine, Why } from '@identity/traces/traces';
import type { Act, Certainty, Competence } from '@territory/competence/api';

export const channels = ['in_person', 'phone', 'email', 'letter', 'home_visit', 'other_remote'] as const;
export const interlocutors = ['person', 'relative', 'judicial_authority', 'organisation', 'institution', 'other'] as const;
export type Channel = (typeof channels)[number];
export type Interlocutor = (typeof interlocutors)[number];
export type ContactStatus = 'waiting' | 'unrouted' | 'taken';

export interface NewContact {
  municipality: string;
  function: string;
  channel: Channel;
  interlocutor: Interlocutor;
  need: string;
  person?: NewPerson;
  urgent?: boolean;
  notice_given?: boolean;
  mandate_id?: string;
}

export interface ContactContent {
  channel: Channel;
  interlocutor: Interlocutor;
  need: string;
}

export interface Routing {
  certainty: Certainty;
  deciding_name?: string;
  preparing_name?: string;
  team_name?: string;
  health_name?: string;
  acts: Act[];
}

export interface PrivacyRecord {
  controller_name: string;
  notice_title: string;
  legal_basis_it: string;
  legal_basis_en: string;
  legal_basis_source: string;
  notice_given: boolean;
}

/** A contact as far as the reader's sections go: what they may not see is absent. */
export interface Contact {
  contact_id: string;
  thread_id: string;
  status: ContactStatus;
  stub: boolean;
  version: number;
  function: string;
  municipality: string;
  municipality_name: string;
  recorded_at: string;
  node_name: string;
  desk_name?: string;
  recorded_by?: string;
  urgent: boolean;
  anonymous: boolean;
  person?: Person;
  content?: ContactContent;
  routing?: Routing;
  privacy?: PrivacyRecord;
  case_id?: string;
  taken_at?: string;
  why: Why[];
  may: string[];
}

export interface ContactRow {
  contact_id: string;
  status: ContactStatus;
  function: string;
  municipality: string;
  municipality_name: string;
  recorded_at: string;
  taken_at?: string;
  desk_name?: string;
  urgent: boolean;
  anonymous: boolean;
  fictitious: boolean;
  person_name?: string;
}

export interface Preview {
  competence: Competence;
  privacy: PrivacyRecord;
}

export type ContactChange = { version: number } & Partial<ContactContent>;

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
