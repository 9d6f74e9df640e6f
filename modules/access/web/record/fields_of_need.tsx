// SPDX-License-Identifier: EUPL-1.2
import type { UseFormReturn } from 'react-hook-form';
import { useText } from '@platform/i18n/texts';
import { ChoiceField } from '@platform/field/fields';
import { MunicipalityField } from '@territory/competence/municipality_field';
import { useContactWords } from '../contacts/words';
import { channels, interlocutors } from '../contacts/api';
import { useReporterChoices } from '../reports/report_fields';
import { field_id, type ContactForm } from './contact_form';
import { FieldsOfReporter } from './fields_of_reporter';
import { FunctionField } from './function_field';
import { useFieldWords } from './field_words';

interface Props {
  form: UseFormReturn<ContactForm>;
  values: ContactForm;
}

/** Where, for what, in which words, how and from whom: the five that are required. */
export function FieldsOfNeed({ form, values }: Props) {
  const { register, setValue, clearErrors, formState: { errors } } = form;
  const t = useText('access.record');
  const words = useContactWords();
  const wrong = useFieldWords();
  const report = useText('access.reports');
  const { kinds } = useReporterChoices();
  register('municipality', { required: true });
  register('function', { required: true });
  return (
    <>
      <MunicipalityField
        id={field_id('municipality')}
        label={t('municipality')}
        chosen={values.municipality_name}
        error={wrong('municipality', errors.municipality)}
        on_choose={({ istat_code, name }) => {
          setValue('municipality', istat_code);
          setValue('municipality_name', name);
          clearErrors('municipality');
        }}
      />
      <FunctionField
        value={values.function}
        error={wrong('function', errors.function)}
        on_change={(code) => {
          setValue('function', code);
          clearErrors('function');
        }}
      />
      <div className="field">
        <label htmlFor={field_id('need')}>{t('need')}</label>
        <textarea
          id={field_id('need')}
          className="form-control"
          rows={6}
          maxLength={4000}
          aria-invalid={errors.need ? true : undefined}
          aria-describedby={`${field_id('need')}-help`}
          {...register('need', { validate: (text) => text.trim() !== '' })}
        />
        <p id={`${field_id('need')}-help`} className={errors.need ? 'field-error' : 'field-help'}>{wrong('need', errors.need) ?? t('need_help')}</p>
      </div>
      <div className="record-pair">
        <div className="field">
          <label htmlFor={field_id('channel')}>{t('channel')}</label>
          <select id={field_id('channel')} className="form-select" {...register('channel')}>
            {channels.map((channel) => <option key={channel} value={channel}>{words.channel(channel)}</option>)}
          </select>
        </div>
        {values.reported
          ? <ChoiceField key="kind" id={field_id('report.kind')} label={report('kind')} options={kinds} {...register('report.kind')} />
          : (
            <ChoiceField
              key="interlocutor"
              id={field_id('interlocutor')}
              label={t('interlocutor')}
              options={interlocutors.map((value) => ({ value, label: words.interlocutor(value) }))}
              {...register('interlocutor')}
            />
          )}
      </div>
      <FieldsOfReporter form={form} reported={values.reported} />
    </>
  );
}
