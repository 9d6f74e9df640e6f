// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { LineField, RadioField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import type { Choice } from '@identity/accounts/api';
import { BodyField } from '@identity/accounts/body_field';
import { useActivate, type File } from '../file/api';

/** From the decision to the first day: who gives it, from when, until when. */
export function ActivationForm({ file }: { file: File }) {
  const t = useText('benefits.deliveries');
  const activate = useActivate(file.file_id);
  const { valid_from = '', valid_to = '' } = file.proposal ?? {};
  const [inside, set_inside] = useState(true);
  const [body, set_body] = useState<Choice>();
  const [texts, set_texts] = useState({ name: '', from: valid_from, to: valid_to });
  const [tried, set_tried] = useState(false);
  const problem = activate.isError ? problem_of(activate.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const missing = { body: inside && !body, name: !inside && texts.name.trim().length < 2, from: texts.from === '', to: texts.to === '' };
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (Object.values(missing).some(Boolean)) return;
    activate.mutate({ version: file.version, starts_on: texts.from, ends_on: texts.to, ...(inside ? { provider_body_id: body?.id } : { provider_name: texts.name.trim() }) });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('activate')}>
      <h2>{t('activate')}</h2>
      <p className="quiet">{t('activate_hint')}</p>
      {problem && <Failure problem={problem} />}
      <RadioField legend={t('provider')} options={[{ value: 'inside', label: t('in_network') }, { value: 'outside', label: t('outside') }]} value={inside ? 'inside' : 'outside'} on_choose={(value) => set_inside(value === 'inside')} />
      {inside
        ? <BodyField label={t('provider_body')} chosen={body} error={said('provider_body_id') ?? (tried && missing.body ? t('wrong_body') : undefined)} on_choose={set_body} />
        : <LineField label={t('provider_name')} maxLength={200} value={texts.name} error={said('provider_name') ?? (tried && missing.name ? t('wrong_name') : undefined)} onChange={change('name')} />}
      <div className="file-fields">
        <LineField label={t('from')} type="date" min={valid_from} max={valid_to} value={texts.from} error={said('starts_on') ?? (tried && missing.from ? t('wrong_day') : undefined)} onChange={change('from')} />
        <LineField label={t('to')} type="date" min={valid_from} max={valid_to} value={texts.to} error={said('ends_on') ?? (tried && missing.to ? t('wrong_day') : undefined)} onChange={change('to')} />
      </div>
      <div className="form-actions"><Button color="primary" type="submit" disabled={activate.isPending}>{t('activate_send')}</Button></div>
    </form>
  );
}
