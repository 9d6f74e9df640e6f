// SPDX-License-Identifier: EUPL-1.2
import type { UseFormReturn } from 'react-hook-form';
import { ChoiceField, LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { identity_kinds, sexes } from '@people/person/person';
import { field_id, type ContactForm } from './contact_form';
import { useFieldWords } from './field_words';

/** What documents say beside the name: nobody is asked for it, and it stands out of the way of who types. */
export function MoreOfPerson({ form: { register, formState: { errors } } }: { form: UseFormReturn<ContactForm> }) {
  const t = useText('access.record');
  const person = useText('people.person');
  const wrong = useFieldWords();
  const some_wrong = errors.person?.birth_place ?? errors.person?.sex ?? errors.person?.health_code ?? errors.person?.identity_kind;
  return (
    <details className="record-more" open={some_wrong ? true : undefined}>
      <summary>{t('more_of_person')}</summary>
      <div className="record-pair">
        <LineField id={field_id('person.birth_place')} label={person('birth_place')} hint={t('birth_place_help')} maxLength={120} error={wrong('person.birth_place', errors.person?.birth_place)} {...register('person.birth_place')} />
        <ChoiceField
          id={field_id('person.sex')}
          label={person('sex')}
          options={[{ value: '', label: person('sex_none') }, ...sexes.map((value) => ({ value, label: person(`sexes.${value}`) }))]}
          {...register('person.sex')}
        />
        <ChoiceField
          id={field_id('person.identity_kind')}
          label={person('identity_kind')}
          options={identity_kinds.map((value) => ({ value, label: person(`identity_kinds.${value}`) }))}
          {...register('person.identity_kind')}
        />
        <LineField id={field_id('person.health_code')} label={person('health_code')} hint={t('health_code_help')} spellCheck={false} maxLength={24} error={wrong('person.health_code', errors.person?.health_code)} {...register('person.health_code')} />
      </div>
    </details>
  );
}
