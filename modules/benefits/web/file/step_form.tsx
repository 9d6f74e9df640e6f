// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useStep, type File, type FileStepKind } from './api';

/** A question, its answer, a notice of reasons, the observations on it: words, and the term stands still or runs again. */
export function StepForm({ file, kind }: { file: File; kind: FileStepKind }) {
  const t = useText('benefits.file');
  const step = useStep(file.file_id, kind === 'question' || kind === 'notice' ? 'requests' : 'answers');
  const [text, set_text] = useState('');
  const [tried, set_tried] = useState(false);
  const wrong = text.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (!wrong) step.mutate({ version: file.version, kind, text: text.trim() });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t(`step_forms.${kind}`)}>
      <h2>{t(`step_forms.${kind}`)}</h2>
      {step.isError && <Failure problem={problem_of(step.error)} />}
      <TextField label={t(`step_texts.${kind}`)} maxLength={8000} value={text} error={tried && wrong ? t('wrong_text') : undefined} onChange={(event) => set_text(event.target.value)} />
      <div className="form-actions"><Button color="primary" type="submit" disabled={step.isPending}>{t(`step_send.${kind}`)}</Button></div>
    </form>
  );
}
