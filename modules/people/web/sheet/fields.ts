// SPDX-License-Identifier: EUPL-1.2
import type { EditField } from '@platform/edit/edit_form';
import { useText } from '@platform/i18n/texts';
import { identity_kinds, sexes } from '../person/person';
import type { PersonContent } from './api';

export type FieldName = keyof PersonContent;

/** What may be written of a person, and how; in the order of the form, of the merge screen and of the history. */
export function useSheetFields(): (EditField & { name: FieldName })[] {
  const t = useText('people.sheet');
  const person = useText('people.person');
  const line = (name: FieldName, max: number, label = person(name, { defaultValue: t(`fields.${name}`) })) => ({ name, label, input: 'line' as const, max });
  return [
    { ...line('given_name', 80), needed: t('needed.given_name') },
    { ...line('family_name', 80), needed: t('needed.family_name') },
    { name: 'birth_date', label: person('birth_date'), input: 'date' },
    { name: 'sex', label: person('sex'), input: 'choice', options: [{ value: '', label: person('sex_none') }, ...sexes.map((value) => ({ value, label: person(`sexes.${value}`) }))] },
    line('birth_place', 120),
    line('tax_code', 20),
    { name: 'tax_code_seen', label: t('fields.tax_code_seen'), input: 'choice', options: [{ value: 'false', label: t('seen.false') }, { value: 'true', label: t('seen.true') }] },
    line('health_code', 24),
    { name: 'identity_kind', label: person('identity_kind'), input: 'choice', options: identity_kinds.map((value) => ({ value, label: person(`identity_kinds.${value}`) })) },
    line('residence', 200, t('fields.residence')),
    line('domicile', 200, t('fields.domicile')),
    line('phone', 20),
    line('other_phone', 20, t('fields.other_phone')),
    { ...line('email', 254, t('fields.email')), type: 'email' },
    line('reference_name', 160, t('fields.reference_name')),
    line('reference_tie', 80, t('fields.reference_tie')),
    line('reference_phone', 20, t('fields.reference_phone')),
  ];
}

/** As a form holds it: text for everything. */
export function texts_of(known: PersonContent): Record<string, string> {
  return Object.fromEntries(
    (['given_name', 'family_name', 'birth_date', 'sex', 'birth_place', 'tax_code', 'tax_code_seen', 'health_code', 'identity_kind', 'residence', 'domicile', 'phone',
      'other_phone', 'email', 'reference_name', 'reference_tie', 'reference_phone'] as const satisfies readonly FieldName[])
      .map((name) => [name, String(known[name] ?? '')]),
  );
}
