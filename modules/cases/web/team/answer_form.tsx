// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { problem_of } from '@platform/api/problem';
import { TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useAnswer, type JoinRequest } from './api';

/** Yes, or why not: whoever asked reads the words. */
export function AnswerForm({ request }: { request: JoinRequest }) {
  const t = useText('cases.team');
  const [words, set_words] = useState('');
  const [missing, set_missing] = useState(false);
  const accept = useAnswer(request.request_id, 'acceptance');
  const refuse = useAnswer(request.request_id, 'refusal');
  const failed = accept.error ?? refuse.error;
  const said = words.trim();
  return (
    <form
      className="edit-form join-answer"
      noValidate
      aria-label={t('answer_to', { name: request.display_name })}
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate(said === '' ? {} : { words: said });
      }}
    >
      <TextField label={t('words')} hint={t('words_hint')} rows={3} maxLength={1000} value={words} error={missing && said.length < 3 ? t('missing_words') : undefined} onChange={({ target }) => set_words(target.value)} />
      {failed && <Failure problem={problem_of(failed)} />}
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={accept.isPending || refuse.isPending}>{t('accept')}</Button>
        <Button color="secondary" outline type="button" disabled={accept.isPending || refuse.isPending} onClick={() => (said.length < 3 ? set_missing(true) : refuse.mutate({ words: said }))}>{t('refuse')}</Button>
      </div>
    </form>
  );
}
