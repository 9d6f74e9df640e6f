// SPDX-License-Identifier: EUPL-1.2
import type { Draft } from '../drafts/use_draft';
import type { NewPerson } from '@people/person/person';
import type { KnownPerson } from './record_slots';
import type { channels, interlocutors, NewContact } from '../contacts/api';
import { interlocutor_of, type Report } from '../reports/api';
import { no_report, report_of, texts_of } from '../reports/report_fields';

type IdentityKind = NonNullable<NewPerson['identity_kind']>;

interface PersonForm {
  given_name: string;
  family_name: string;
  birth_date: string;
  tax_code: string;
  tax_code_seen: boolean;
  phone: string;
  sex: NonNullable<NewPerson['sex']> | '';
  birth_place: string;
  health_code: string;
  identity_kind: IdentityKind;
}

/** As fields hold it: text, and one tick. */
type ReportForm = Record<Exclude<keyof Report, 'confidential'>, string> & { confidential: boolean };

/** What the form holds, and what its draft keeps. */
export interface ContactForm {
  idempotency_key: string;
  municipality: string;
  municipality_name: string;
  function: string;
  need: string;
  channel: (typeof channels)[number];
  interlocutor: (typeof interlocutors)[number];
  /** Somebody tells of a person who has not asked; what was typed stays in case it was ticked by mistake. */
  reported: boolean;
  report: ReportForm;
  named: boolean;
  /** Chosen among those the network knows, instead of what was typed; that stays in case it was a mistake. */
  known: KnownPerson | null;
  person: PersonForm;
  urgent: boolean;
  notice_given: boolean;
  mandate_id: string;
}

/** In the order of the screen: the first wrong one gets the focus. */
export const fields = [
  'municipality', 'function', 'need', 'channel', 'interlocutor', 'report.kind', 'report.name', 'report.role', 'report.phone', 'report.protocol',
  'report.person_informed', 'person_id', 'person.given_name', 'person.family_name', 'person.birth_date', 'person.tax_code',
  'person.phone', 'person.birth_place', 'person.sex', 'person.health_code', 'person.identity_kind', 'mandate_id',
] as const;
export type FieldName = (typeof fields)[number];

export const field_id = (name: FieldName) => `contact-${name.replace('.', '-')}`;

/** crypto.randomUUID exists only behind TLS, and an office may not have it yet. */
function random_key(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function empty_form(): ContactForm {
  return {
    idempotency_key: random_key(),
    municipality: '',
    municipality_name: '',
    function: '',
    need: '',
    channel: 'in_person',
    interlocutor: 'person',
    reported: false,
    report: { ...(texts_of(no_report) as unknown as ReportForm), confidential: false },
    named: false,
    known: null,
    person: {
      given_name: '', family_name: '', birth_date: '', tax_code: '', tax_code_seen: false, phone: '', sex: '', birth_place: '', health_code: '',
      identity_kind: 'known',
    },
    urgent: false,
    notice_given: false,
    mandate_id: '',
  };
}

/** A draft of an older form keeps what still has a place; one that cannot be read is left aside. */
export function form_of(draft: Draft | null): ContactForm {
  const empty = empty_form();
  if (!draft) return empty;
  try {
    const kept = JSON.parse(draft.content) as Partial<ContactForm>;
    return { ...empty, ...kept, person: { ...empty.person, ...kept.person }, report: { ...empty.report, ...kept.report } };
  } catch {
    return empty;
  }
}

export function is_blank({ municipality, function: welfare_function, need, named, known, person }: ContactForm): boolean {
  return municipality === '' && welfare_function === '' && need.trim() === '' && !known && !(named && [person.given_name, person.family_name, person.birth_date, person.tax_code, person.phone, person.birth_place, person.health_code].some((text) => text !== ''));
}

const given = (text: string) => text.trim() || undefined;

/** As it stands on the card, in groups or in small letters: the same code. */
export const code_of = (text: string) => text.replaceAll(/\s/g, '').toUpperCase();

export function contact_of(form: ContactForm): NewContact {
  const { person } = form;
  const report = form.reported ? report_of({ ...form.report, confidential: String(form.report.confidential) }) : undefined;
  return {
    municipality: form.municipality,
    // Chosen among those the server lists; one still missing, or kept by an older draft, is the server's to refuse.
    function: form.function as NewContact['function'],
    channel: form.channel,
    interlocutor: report ? interlocutor_of[report.kind] : form.interlocutor,
    report,
    need: form.need.trim(),
    person_id: form.named ? form.known?.person_id : undefined,
    person: form.named && !form.known
      ? {
          given_name: person.given_name.trim(),
          family_name: person.family_name.trim(),
          birth_date: given(person.birth_date),
          tax_code: given(code_of(person.tax_code)),
          tax_code_seen: person.tax_code_seen || undefined,
          phone: given(person.phone),
          sex: person.sex || undefined,
          birth_place: given(person.birth_place),
          health_code: given(code_of(person.health_code)),
          identity_kind: person.identity_kind === 'known' ? undefined : person.identity_kind,
        }
      : undefined,
    urgent: form.urgent || undefined,
    notice_given: (!form.reported && form.notice_given) || undefined,
    mandate_id: form.mandate_id || undefined,
  };
}

/** "/person/tax_code" names a field of this form; anything else belongs above it. */
export function field_of(pointer: string): FieldName | undefined {
  const name = pointer.replace(/^\//, '').replaceAll('/', '.');
  return fields.find((field) => field === name);
}
