// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { problem_of } from '@platform/api/problem';
import { useToday } from '@platform/api/status';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useExactQuestion, type ExactQuestion } from './api';

/** Outside one's own territory nothing is found; only who already knows both may ask whether the network knows the person. */
export function ExactForm() {
  const t = useText('cases.search');
  const id = useId();
  const today = useToday();
  const ask = useExactQuestion();
  const { register, handleSubmit, formState: { errors } } = useForm<ExactQuestion>();
  const submit = handleSubmit(({ tax_code, birth_date }) => ask.mutate({ tax_code: tax_code.trim().toUpperCase(), birth_date }));
  return (
    <section className="exact" aria-labelledby="exact-title">
      <h2 id="exact-title">{t('exact.title')}</h2>
      <p className="section-lead">{t('exact.lead')}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div className="field">
          <label htmlFor={`${id}-code`}>{t('exact.tax_code')}</label>
          <input
            id={`${id}-code`}
            className="form-control"
            maxLength={16}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={errors.tax_code ? true : undefined}
            aria-describedby={errors.tax_code ? `${id}-code-error` : undefined}
            {...register('tax_code', { validate: (text) => text.trim().length === 16 })}
          />
          {errors.tax_code && <p className="field-error" id={`${id}-code-error`}>{t('exact.tax_code_wrong')}</p>}
        </div>
        <div className="field">
          <label htmlFor={`${id}-date`}>{t('exact.birth_date')}</label>
          <input
            id={`${id}-date`}
            type="date"
            className="form-control"
            max={today}
            aria-invalid={errors.birth_date ? true : undefined}
            aria-describedby={errors.birth_date ? `${id}-date-error` : undefined}
            {...register('birth_date', { validate: (text) => text !== '' && text <= today })}
          />
          {errors.birth_date && <p className="field-error" id={`${id}-date-error`}>{t('exact.birth_date_wrong')}</p>}
        </div>
        <Button color="primary" outline type="submit" disabled={ask.isPending}>{t('exact.ask')}</Button>
      </form>
      <div role="status">
        {ask.isSuccess && <p className="exact-answer">{ask.data.known ? t('exact.known') : t('exact.unknown')}</p>}
      </div>
      {ask.isError && <Failure problem={problem_of(ask.error)} />}
    </section>
  );
}
