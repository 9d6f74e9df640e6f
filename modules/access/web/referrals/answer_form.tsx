// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { refusal_reasons, useReferralAct, type Referral } from './api';

type Answer = '' | 'accept' | (typeof refusal_reasons)[number];

/** Yes, or why not; and the words for the sender, who reads nothing else. */
export function AnswerForm({ referral }: { referral: Referral }) {
  const t = useText('access.referrals');
  const [answer, set_answer] = useState<Answer>('');
  const [words, set_words] = useState('');
  const [missing, set_missing] = useState(false);
  const accept = useReferralAct<{ words?: string }>(referral.referral_id, 'acceptance');
  const refuse = useReferralAct<{ reason: string; words?: string }>(referral.referral_id, 'refusal');
  const failed = accept.error ?? refuse.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_missing(answer === '');
    const said = words.trim() === '' ? {} : { words: words.trim() };
    if (answer === 'accept') accept.mutate(said);
    else if (answer !== '') refuse.mutate({ reason: answer, ...said });
  };
  const options = [
    { value: '', label: t('answer.choose') },
    { value: 'accept', label: t('answer.accept') },
    ...refusal_reasons.map((reason) => ({ value: reason, label: t('answer.refuse', { reason: t(`reasons.${reason}`) }) })),
  ];
  return (
    <form className="edit-form card-sheet referral-answer" onSubmit={submit} noValidate aria-label={t('answer.title')}>
      <h2>{t('answer.title')}</h2>
      <ChoiceField label={t('answer.what')} options={options} value={answer} error={missing ? t('answer.missing') : undefined} onChange={({ target }) => set_answer(target.value as Answer)} />
      {answer === 'full' && <p className="field-help">{t('answer.full_note')}</p>}
      <TextField label={t('answer.words')} hint={t('answer.words_hint')} rows={3} maxLength={1000} value={words} onChange={({ target }) => set_words(target.value)} />
      {failed && <Failure problem={problem_of(failed)} />}
      <div className="form-actions"><Button color="primary" type="submit" disabled={accept.isPending || refuse.isPending}>{t('answer.send')}</Button></div>
    </form>
  );
}
