// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { CheckField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import type { Choice } from '@identity/accounts/api';
import { BodyField } from '@identity/accounts/body_field';
import type { File } from '../file/api';
import { useAskOpinion } from './api';

/** A question to another body, with what it may know: nothing goes along that is not written here. */
export function AskForm({ file, on_leave }: { file: File; on_leave: () => void }) {
  const t = useText('benefits.opinions');
  const ask = useAskOpinion(file.file_id);
  const [body, set_body] = useState<Choice>();
  const [texts, set_texts] = useState({ question: '', shared: '' });
  const [named, set_named] = useState(false);
  const [tried, set_tried] = useState(false);
  const missing = { body: !body, question: texts.question.trim().length < 3 };
  const problem = ask.isError ? problem_of(ask.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (missing.body || missing.question) return;
    const shared = texts.shared.trim();
    ask.mutate({ version: file.version, body_id: body?.id, question: texts.question.trim(), share_person: named, ...(shared !== '' && { shared }) }, { onSuccess: on_leave });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('ask')}>
      <h3>{t('ask')}</h3>
      <p className="quiet">{t('ask_hint')}</p>
      {problem && <Failure problem={problem} />}
      <BodyField label={t('of_whom')} chosen={body} error={said('body_id') ?? (tried && missing.body ? t('wrong_body') : undefined)} on_choose={set_body} />
      <TextField label={t('question')} rows={3} maxLength={4000} value={texts.question} error={said('question') ?? (tried && missing.question ? t('wrong_question') : undefined)} onChange={({ target }) => set_texts({ ...texts, question: target.value })} />
      <TextField label={t('shared')} hint={t('shared_hint')} rows={3} maxLength={8000} value={texts.shared} error={said('shared')} onChange={({ target }) => set_texts({ ...texts, shared: target.value })} />
      <CheckField label={t('share_name')} checked={named} onChange={({ target }) => set_named(target.checked)} />
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={ask.isPending}>{t('send')}</Button>
        <Button color="primary" outline type="button" onClick={on_leave}>{t('leave')}</Button>
      </div>
    </form>
  );
}
