// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField, LineField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import type { File } from '../file/api';
import { outcomes, useCloseIntervention, type InterventionOutcome } from './api';

/** Of the team: it is over, how it ended, and what is left of the money is free for others. */
export function ClosureForm({ file, on_leave }: { file: File; on_leave: () => void }) {
  const t = useText('benefits.changes');
  const { today } = useAccount();
  const close = useCloseIntervention(file.file_id);
  const [texts, set_texts] = useState({ outcome: '', words: '', on: today });
  const [tried, set_tried] = useState(false);
  const missing = { outcome: texts.outcome === '', words: texts.words.trim().length < 3, on: texts.on === '' };
  const problem = close.isError ? problem_of(close.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (Object.values(missing).some(Boolean)) return;
    close.mutate({ version: file.version, outcome: texts.outcome as InterventionOutcome, words: texts.words.trim(), closed_on: texts.on });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('close')}>
      <h3>{t('close')}</h3>
      <p className="quiet">{t('close_hint')}</p>
      {problem && <Failure problem={problem} />}
      <div className="file-fields">
        <ChoiceField label={t('outcome')} value={texts.outcome} error={tried && missing.outcome ? t('wrong_outcome') : undefined} options={[{ value: '', label: t('choose') }, ...outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))]} onChange={change('outcome')} />
        <LineField label={t('closed_on')} type="date" max={today} value={texts.on} error={said('closed_on') ?? (tried && missing.on ? t('wrong_day') : undefined)} onChange={change('on')} />
      </div>
      <TextField label={t('outcome_words')} rows={3} maxLength={4000} value={texts.words} error={tried && missing.words ? t('wrong_words') : undefined} onChange={change('words')} />
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={close.isPending}>{t('close_send')}</Button>
        <Button color="primary" outline type="button" onClick={on_leave}>{t('leave')}</Button>
      </div>
    </form>
  );
}
