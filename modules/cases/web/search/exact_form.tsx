// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useForm } from 'react-hook-form';
import { problem_of } from '@platform/api/problem';
import { useToday } from '@platform/api/status';
import { LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { is_whole } from '@people/tax_code/api';
import { useExactQuestion, type ExactQuestion } from './api';

/** Outside one's own territory nothing is found; only who already knows both may ask whether the network knows the person. */
export function ExactForm() {
  const t = useText('cases.search');
  const today = useToday();
  const ask = useExactQuestion();
  const { register, handleSubmit, formState: { errors } } = useForm<ExactQuestion>();
  const submit = handleSubmit(({ tax_code, birth_date }) => ask.mutate({ tax_code: tax_code.replaceAll(/\s/g, '').toUpperCase(), birth_date }));
  return (
    <section className="exact" aria-labelledby="exact-title">
      <h2 id="exact-title">{t('exact.title')}</h2>
      <p className="section-lead">{t('exact.lead')}</p>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <LineField
          label={t('exact.tax_code')}
          error={errors.tax_code && t('exact.tax_code_wrong')}
          maxLength={20}
          spellCheck={false}
          {...register('tax_code', { validate: (text) => is_whole(text.replaceAll(/\s/g, '')) })}
        />
        <LineField
          label={t('exact.birth_date')}
          error={errors.birth_date && t('exact.birth_date_wrong')}
          type="date"
          max={today}
          {...register('birth_date', { validate: (text) => text !== '' && text <= today })}
        />
        <Button color="primary" outline type="submit" disabled={ask.isPending}>{t('exact.ask')}</Button>
      </form>
      <div role="status">
        {ask.isSuccess && <p className="exact-answer">{ask.data.known ? t('exact.known') : t('exact.unknown')}</p>}
      </div>
      {ask.isError && <Failure problem={problem_of(ask.error)} />}
    </section>
  );
}
