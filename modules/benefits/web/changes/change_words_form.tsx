// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import type { File } from '../file/api';
import { useChangeWords, type FileChange } from './api';

/** Before a revocation: its reasons, and what the person answered to them. */
export function ChangeWordsForm({ file, change, what }: { file: File; change: FileChange; what: 'notice' | 'observations' }) {
  const t = useText('benefits.changes');
  const write = useChangeWords(file.file_id, change.number, what);
  const [text, set_text] = useState('');
  const [tried, set_tried] = useState(false);
  const wrong = text.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (!wrong) write.mutate({ version: file.version, text: text.trim() });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t(`words.${what}`)}>
      {write.isError && <Failure problem={problem_of(write.error)} />}
      <TextField label={t(`words.${what}`)} rows={4} maxLength={8000} value={text} error={tried && wrong ? t('wrong_words') : undefined} onChange={(event) => set_text(event.target.value)} />
      <div className="form-actions"><Button color="primary" type="submit" disabled={write.isPending}>{t(`words_send.${what}`)}</Button></div>
    </form>
  );
}
