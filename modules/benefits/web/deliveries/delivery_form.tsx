// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField, LineField, RadioField, TextField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import { cents_of } from '@funds/lines/money';
import { absence_reasons, useDeliver, type AbsenceReason, type Delivery, type Intervention } from './api';

interface Props {
  one: Intervention;
  /** The row that is wrong. */
  wrong?: Delivery;
  on_done?: () => void;
}

const typed_of = (hundredths: number, comma: string) => String(hundredths / 100).replace('.', comma);

/** What was given, or why nothing was; of days of one month. With a wrong row, what is right instead of it. */
export function DeliveryForm({ one, wrong, on_done }: Props) {
  const t = useText('benefits.deliveries');
  const language = useLanguage();
  const { today } = useAccount();
  const last = today < one.ends_on ? today : one.ends_on;
  const amount_before = wrong && typed_of(one.by_sum ? wrong.sum_cents : wrong.hundredths, language === 'it' ? ',' : '.');
  const [given, set_given] = useState(wrong?.kind !== 'absence');
  const [key, set_key] = useState(() => crypto.randomUUID());
  const [texts, set_texts] = useState({ from: wrong?.from ?? last, to: wrong?.to ?? last, amount: amount_before ?? '', absence: wrong?.absence ?? '', words: '', beyond: '' });
  const [tried, set_tried] = useState(false);
  const deliver = useDeliver(one, key, wrong?.number);
  const amount = cents_of(texts.amount);
  const problem = deliver.isError ? problem_of(deliver.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const missing = {
    from: texts.from === '',
    to: texts.to === '',
    amount: given && (amount === undefined || (amount === 0 && !wrong)),
    absence: !given && texts.absence === '',
    words: wrong !== undefined && texts.words.trim().length < 3,
  };
  const goes_beyond = problem?.code === 'more-than-granted' && !one.by_sum;
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (Object.values(missing).some(Boolean)) return;
    deliver.mutate(
      {
        kind: given ? 'given' : 'absence',
        from: texts.from,
        to: texts.to,
        ...(given && (one.by_sum ? { sum_cents: amount } : { hundredths: amount })),
        ...(!given && { absence: texts.absence as AbsenceReason }),
        ...(texts.words.trim() !== '' && { words: texts.words.trim() }),
        ...(texts.beyond.trim() !== '' && { beyond: texts.beyond.trim() }),
      },
      {
        onSuccess: () => {
          set_key(crypto.randomUUID());
          set_tried(false);
          set_texts({ ...texts, amount: '', absence: '', words: '', beyond: '' });
          on_done?.();
        },
      },
    );
  };
  const title = wrong ? t('correct_title') : t('write');
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={title}>
      <h3>{title}</h3>
      {problem && <Failure problem={problem} />}
      {deliver.isSuccess && !wrong && <p role="status" className="delivery-written">{t('written')}</p>}
      <RadioField legend={t('what')} options={[{ value: 'given', label: t('kinds.given') }, { value: 'absence', label: t('kinds.absence') }]} value={given ? 'given' : 'absence'} on_choose={(value) => set_given(value === 'given')} />
      <div className="file-fields">
        <LineField label={t('from')} type="date" min={one.starts_on} max={last} value={texts.from} error={said('from') ?? (tried && missing.from ? t('wrong_day') : undefined)} onChange={change('from')} />
        <LineField label={t('to')} type="date" min={one.starts_on} max={last} value={texts.to} error={said('to') ?? (tried && missing.to ? t('wrong_day') : undefined)} onChange={change('to')} />
        {given && <LineField label={one.by_sum ? t('sum') : t('amount', { unit: t(`units.${one.unit}`) })} hint={wrong && t('zero_hint')} inputMode="decimal" value={texts.amount} error={said(one.by_sum ? 'sum_cents' : 'hundredths') ?? (tried && missing.amount ? t(one.by_sum ? 'wrong_sum' : 'wrong_amount') : undefined)} onChange={change('amount')} />}
        {!given && <ChoiceField label={t('why_absent')} value={texts.absence} error={said('absence') ?? (tried && missing.absence ? t('wrong_absence') : undefined)} options={[{ value: '', label: t('choose') }, ...absence_reasons.map((value) => ({ value, label: t(`absence_reasons.${value}`) }))]} onChange={change('absence')} />}
      </div>
      {(goes_beyond || texts.beyond !== '') && <TextField label={t('beyond')} hint={t('beyond_hint')} rows={2} maxLength={1000} value={texts.beyond} onChange={change('beyond')} />}
      {wrong && <TextField label={t('what_was_wrong')} rows={2} maxLength={1000} value={texts.words} error={said('words') ?? (tried && missing.words ? t('wrong_words') : undefined)} onChange={change('words')} />}
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={deliver.isPending}>{wrong ? t('correct_send') : t('send')}</Button>
        {wrong && <Button color="primary" outline type="button" onClick={on_done}>{t('leave_it')}</Button>}
      </div>
    </form>
  );
}
