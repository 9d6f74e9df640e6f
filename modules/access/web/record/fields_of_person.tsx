// SPDX-License-Identifier: EUPL-1.2
import { Suspense } from 'react';
import type { FieldError, UseFormReturn } from 'react-hook-form';
import { useToday } from '@platform/api/status';
import { CheckField, LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { SlotOutlet } from '@platform/slots/slots';
import { useRoleName } from '@identity/roles/roles';
import { is_whole, type TaxCodeQuestion } from '@people/tax_code/api';
import { TaxCodeNote } from '@people/tax_code/tax_code_note';
import { ChosenPerson } from './chosen_person';
import { code_of, field_id, type ContactForm } from './contact_form';
import { useFieldWords } from './field_words';
import { MoreOfPerson } from './more_of_person';
import { person_hints } from './record_slots';

interface Props {
  form: UseFormReturn<ContactForm>;
  values: ContactForm;
}

/** A text not there yet is left out: nothing can disagree with it. */
function question_of({ person }: ContactForm): TaxCodeQuestion {
  const some = (text: string) => text.trim() || undefined;
  return {
    tax_code: code_of(person.tax_code),
    given_name: some(person.given_name),
    family_name: some(person.family_name),
    birth_date: person.birth_date || undefined,
    sex: person.sex || undefined,
    birth_place: some(person.birth_place),
  };
}

/** Nobody is made to give a name: the fields of a person appear when they want to. */
export function FieldsOfPerson({ form, values }: Props) {
  const { register, formState: { errors } } = form;
  const t = useText('access.record');
  const seen = useText('people.tax_code');
  const person = useText('people.person');
  const report = useText('access.reports');
  const today = useToday();
  const wrong = useFieldWords();
  const known = values.named ? values.known : null;
  const typed = values.named && !known;
  return (
    <>
      <fieldset className="record-person">
        <legend>{t('who')}</legend>
        <CheckField
          label={values.reported ? report('form.named') : t('named')}
          hint={values.named ? undefined : values.reported ? report('form.anonymous_help') : t('anonymous_help')}
          {...register('named')}
        />
        {known && (
          <ChosenPerson
            known={known}
            error={wrong('person_id', errors.known as FieldError | undefined)}
            on_leave={() => {
              form.setValue('known', null);
              form.clearErrors('known');
              // The field comes back with the next drawing.
              window.requestAnimationFrame(() => document.getElementById(field_id('person.given_name'))?.focus());
            }}
          />
        )}
        {typed && (
          <div className="record-pair">
            <LineField id={field_id('person.given_name')} label={person('given_name')} error={wrong('person.given_name', errors.person?.given_name)} maxLength={80} {...register('person.given_name', { validate: (text, all) => !all.named || all.known !== null || text.trim() !== '' })} />
            <LineField id={field_id('person.family_name')} label={person('family_name')} error={wrong('person.family_name', errors.person?.family_name)} maxLength={80} {...register('person.family_name', { validate: (text, all) => !all.named || all.known !== null || text.trim() !== '' })} />
            <LineField id={field_id('person.birth_date')} label={t('optional', { field: person('birth_date') })} type="date" max={today} error={wrong('person.birth_date', errors.person?.birth_date)} {...register('person.birth_date', { validate: (text, all) => !all.named || all.known !== null || text === '' || text <= today })} />
            <div>
              <LineField id={field_id('person.tax_code')} label={t('optional', { field: person('tax_code') })} spellCheck={false} maxLength={20} error={wrong('person.tax_code', errors.person?.tax_code)} {...register('person.tax_code', { validate: (text, all) => !all.named || all.known !== null || text.trim() === '' || is_whole(code_of(text)) })} />
              <TaxCodeNote question={question_of(values)}>
                <CheckField label={seen('seen')} {...register('person.tax_code_seen')} />
              </TaxCodeNote>
            </div>
            <LineField id={field_id('person.phone')} label={t('optional', { field: person('phone') })} type="tel" maxLength={20} error={wrong('person.phone', errors.person?.phone)} {...register('person.phone')} />
          </div>
        )}
        {typed && (
          // What is still loading here must not take the form away from under the keys.
          <Suspense fallback={null}>
            <SlotOutlet slot={person_hints} props={{ given_name: values.person.given_name, family_name: values.person.family_name, on_choose: (person) => form.setValue('known', person) }} />
          </Suspense>
        )}
        {typed && <MoreOfPerson form={form} />}
      </fieldset>
      <CheckField label={t('urgent')} {...register('urgent')} />
      {!values.reported && <CheckField label={t('notice_given')} {...register('notice_given')} />}
      <Mandate register={register} error={wrong('mandate_id', errors.mandate_id)} />
    </>
  );
}

/** In whose name: asked only of those who have more than one. */
function Mandate({ register, error }: { register: UseFormReturn<ContactForm>['register']; error: string | undefined }) {
  const t = useText('access.record');
  const role_name = useRoleName();
  const { mandates } = useAccount();
  if (mandates.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor={field_id('mandate_id')}>{t('mandate')}</label>
      <select id={field_id('mandate_id')} className="form-select" {...register('mandate_id')}>
        <option value="">{t('mandate_any')}</option>
        {mandates.map((one) => <option key={one.mandate_id} value={one.mandate_id}>{role_name(one.role)} · {one.body_name}</option>)}
      </select>
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}
