// SPDX-License-Identifier: EUPL-1.2
import type { UseFormReturn } from 'react-hook-form';
import { CheckField, ChoiceField, LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useReporterChoices } from '../reports/report_fields';
import { field_id, type ContactForm } from './contact_form';
import { useFieldWords } from './field_words';

/** Somebody tells of a person who has not asked; whoever reports need not say who they are. */
export function FieldsOfReporter({ form: { register, formState: { errors } }, reported }: { form: UseFormReturn<ContactForm>; reported: boolean }) {
  const t = useText('access.reports');
  const wrong = useFieldWords();
  const { informed } = useReporterChoices();
  const line = (name: 'name' | 'role' | 'phone' | 'protocol', max: number) => (
    <LineField id={field_id(`report.${name}`)} label={t(name)} maxLength={max} error={wrong(`report.${name}`, errors.report?.[name])} {...register(`report.${name}`)} />
  );
  return (
    <fieldset className="record-person">
      <legend className={reported ? undefined : 'visually-hidden'}>{t('form.legend')}</legend>
      <CheckField label={t('form.reported')} hint={reported ? t('form.no_need') : t('form.reported_help')} {...register('reported')} />
      {reported && (
        <>
          <div className="record-pair">
            {line('name', 120)}
            {line('role', 160)}
            {line('phone', 30)}
            {line('protocol', 60)}
            <ChoiceField id={field_id('report.person_informed')} label={t('person_informed')} options={informed} {...register('report.person_informed')} />
          </div>
          <CheckField label={t('confidential')} {...register('report.confidential')} />
        </>
      )}
    </fieldset>
  );
}
