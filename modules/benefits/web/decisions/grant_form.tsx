// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import type { Schema } from '@platform/api/schema';
import { LineField, TextField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import { format_cents } from '@funds/lines/money';
import { sum_of, useGrantTogether, type FileToDecide } from './api';

/** One act for those chosen: each is named with its sum before anything is done. */
export function GrantForm({ files, on_done }: { files: FileToDecide[]; on_done: (done: Schema<'GrantedTogether'>) => void }) {
  const t = useText('benefits.decisions');
  const act = useText('benefits.file');
  const language = useLanguage();
  const { today } = useAccount();
  const grant = useGrantTogether();
  const [texts, set_texts] = useState({ number: '', year: today.slice(0, 4), reasons: '' });
  const [tried, set_tried] = useState(false);
  const wrong = { number: texts.number.trim() === '', reasons: texts.reasons.trim().length < 3 };
  const problem = grant.isError ? problem_of(grant.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (wrong.number || wrong.reasons) return;
    grant.mutate(
      { act_year: Number(texts.year), act_number: texts.number.trim(), reasons: texts.reasons.trim(), files: files.map(({ file_id, version }) => ({ file_id, version })) },
      { onSuccess: on_done },
    );
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('form')}>
      <h3>{t('preview', { count: files.length, sum: format_cents(sum_of(files), language) })}</h3>
      <ul className="decision-preview">
        {files.map((file) => <li key={file.file_id}>{file.person_name}: {format_cents(file.proposal.body_cents, language)}</li>)}
      </ul>
      <p className="quiet">{t('preview_hint')}</p>
      {problem && <Failure problem={problem} />}
      <div className="file-fields">
        <LineField label={act('act_number')} hint={t('act_hint')} maxLength={40} value={texts.number} error={said('act_number') ?? (tried && wrong.number ? act('wrong_number') : undefined)} onChange={change('number')} />
        <LineField label={act('act_year')} type="number" min={2000} max={2100} value={texts.year} error={said('act_year')} onChange={change('year')} />
      </div>
      <TextField label={t('reasons')} maxLength={8000} value={texts.reasons} error={said('reasons') ?? (tried && wrong.reasons ? act('wrong_text') : undefined)} onChange={change('reasons')} />
      <div className="form-actions"><Button color="primary" type="submit" disabled={grant.isPending}>{t('grant', { count: files.length })}</Button></div>
    </form>
  );
}
