// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import { useAddLine, useInterventionTypes } from './api';
import { AmountAndReason, useAmountAndReason } from './amount_and_reason';

const sets_lines = ['municipal_officer', 'director'];

/** A line that is not there yet, for a body one answers for. */
export function NewLineForm({ year }: { year: number }) {
  const t = useText('funds.lines');
  const language = useLanguage();
  const { mandates } = useAccount();
  const types = useInterventionTypes();
  const add = useAddLine();
  const bodies = mandates.filter((one) => sets_lines.includes(one.role));
  const [body, set_body] = useState(bodies[0]?.body_id ?? '');
  const [type, set_type] = useState('');
  const first = useAmountAndReason();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    first.set_tried(true);
    if (!first.ready || type === '') return;
    const done = () => { set_type(''); first.clear(); };
    add.mutate({ body_id: body, year, type_code: type, ...first.ready }, { onSuccess: done });
  };
  const options = (types.data?.items ?? []).map((one) => ({ value: one.code, label: language === 'it' ? one.name_it : one.name_en }));
  return (
    <form className="card-sheet budget-form budget-new" onSubmit={submit} noValidate aria-label={t('new')}>
      <h2>{t('new')}</h2>
      {add.isError && <Failure problem={problem_of(add.error)} />}
      {bodies.length > 1 && <ChoiceField label={t('body')} value={body} options={bodies.map((one) => ({ value: one.body_id, label: one.body_name }))} onChange={(event) => set_body(event.target.value)} />}
      <ChoiceField label={t('type')} value={type} options={[{ value: '', label: t('choose') }, ...options]} error={first.tried && type === '' ? t('wrong_type') : undefined} onChange={(event) => set_type(event.target.value)} />
      <AmountAndReason of={first} hint={t('reason_hint')} />
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={add.isPending}>{t('add')}</Button>
        <p className="quiet" role="status">{add.isSuccess ? t('added') : ''}</p>
      </div>
    </form>
  );
}
