// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { LineField, RadioField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import type { File } from '../file/api';
import { useDecideChange, type ChangeVerdict, type FileChange } from './api';

/** Of the officer: yes or no to a proposed change, under an act of its own. */
export function ChangeDecisionForm({ file, change }: { file: File; change: FileChange }) {
  const t = useText('benefits.changes');
  const words = useText('benefits.file');
  const { today } = useAccount();
  const decide = useDecideChange(file.file_id, change.number);
  const verdicts: ChangeVerdict[] = change.may_accept ? ['accepted', 'refused'] : ['refused'];
  const [verdict, set_verdict] = useState<ChangeVerdict>(verdicts[0] ?? 'refused');
  const [texts, set_texts] = useState({ number: '', year: today.slice(0, 4), reasons: '' });
  const [tried, set_tried] = useState(false);
  const wrong = { number: texts.number.trim() === '', reasons: texts.reasons.trim().length < 3 };
  const problem = decide.isError ? problem_of(decide.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const type = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (wrong.number || wrong.reasons) return;
    decide.mutate({ version: file.version, verdict, act_year: Number(texts.year), act_number: texts.number.trim(), reasons: texts.reasons.trim() });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('decide')}>
      <h3>{t('decide')}</h3>
      {problem && <Failure problem={problem} />}
      <RadioField legend={t('verdict')} options={verdicts.map((value) => ({ value, label: t(`verdicts.${value}`) }))} value={verdict} on_choose={set_verdict} />
      <div className="file-fields">
        <LineField label={words('act_number')} hint={words('act_hint')} maxLength={40} value={texts.number} error={said('act_number') ?? (tried && wrong.number ? words('wrong_number') : undefined)} onChange={type('number')} />
        <LineField label={words('act_year')} type="number" min={2000} max={2100} value={texts.year} error={said('act_year')} onChange={type('year')} />
      </div>
      <TextField label={words('reasons')} rows={3} maxLength={8000} value={texts.reasons} error={said('reasons') ?? (tried && wrong.reasons ? words('wrong_text') : undefined)} onChange={type('reasons')} />
      <div className="form-actions"><Button color="primary" type="submit" disabled={decide.isPending}>{t(`verdict_send.${verdict}`)}</Button></div>
    </form>
  );
}
