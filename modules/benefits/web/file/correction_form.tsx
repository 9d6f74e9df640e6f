// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { LineField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import { useCorrect, type File } from './api';

/** The decision was written wrong: it stays, and another act says what is right. */
export function CorrectionForm({ file }: { file: File }) {
  const t = useText('benefits.file');
  const { today } = useAccount();
  const correct = useCorrect(file.file_id);
  const [open, set_open] = useState(false);
  const [tried, set_tried] = useState(false);
  const [texts, set_texts] = useState({ number: '', year: today.slice(0, 4), was_wrong: '', is_right: '' });
  const wrong = { number: texts.number.trim() === '', was_wrong: texts.was_wrong.trim().length < 3, is_right: texts.is_right.trim().length < 3 };
  const problem = correct.isError ? problem_of(correct.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (wrong.number || wrong.was_wrong || wrong.is_right) return;
    correct.mutate(
      { version: file.version, act_year: Number(texts.year), act_number: texts.number.trim(), was_wrong: texts.was_wrong.trim(), is_right: texts.is_right.trim() },
      { onSuccess: () => set_open(false) },
    );
  };
  if (!open) return <p className="file-more"><Button color="primary" outline size="sm" onClick={() => set_open(true)}>{t('correct')}</Button></p>;
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('correct')}>
      <h2>{t('correct')}</h2>
      <p className="quiet">{t('correct_hint')}</p>
      {problem && <Failure problem={problem} />}
      <div className="file-fields">
        <LineField label={t('act_number')} hint={t('act_hint')} maxLength={40} value={texts.number} error={said('act_number') ?? (tried && wrong.number ? t('wrong_number') : undefined)} onChange={change('number')} />
        <LineField label={t('act_year')} type="number" min={2000} max={2100} value={texts.year} error={said('act_year')} onChange={change('year')} />
      </div>
      <TextField label={t('was_wrong')} rows={3} maxLength={2000} value={texts.was_wrong} error={said('was_wrong') ?? (tried && wrong.was_wrong ? t('wrong_text') : undefined)} onChange={change('was_wrong')} />
      <TextField label={t('is_right')} rows={3} maxLength={2000} value={texts.is_right} error={said('is_right') ?? (tried && wrong.is_right ? t('wrong_text') : undefined)} onChange={change('is_right')} />
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={correct.isPending}>{t('correct_send')}</Button>
        <Button color="primary" outline type="button" onClick={() => set_open(false)}>{t('leave_it')}</Button>
      </div>
    </form>
  );
}
