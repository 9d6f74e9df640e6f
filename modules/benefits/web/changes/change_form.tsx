// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField, LineField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import { cents_of } from '@funds/lines/money';
import type { Intervention } from '../deliveries/api';
import type { File } from '../file/api';
import { useProposeChange, type ChangeKind } from './api';

/** What makes sense now: a suspended one is resumed, an active one suspended. */
const kinds_of = ({ state }: Intervention): ChangeKind[] => ['variation', state === 'suspended' ? 'resumption' : 'suspension', 'revocation'];

/** Of the team: what should change of the grant, from when and why. The body decides it. */
export function ChangeForm({ file, one, on_leave }: { file: File; one: Intervention; on_leave: () => void }) {
  const t = useText('benefits.changes');
  const { today } = useAccount();
  const propose = useProposeChange(file.file_id);
  const [kind, set_kind] = useState<ChangeKind>('variation');
  const [texts, set_texts] = useState({ from: today, cents: '', quantity: '', words: '' });
  const [tried, set_tried] = useState(false);
  const varies = kind === 'variation';
  const cents = cents_of(texts.cents);
  const counts_units = one.granted_quantity !== undefined;
  const quantity = Number(texts.quantity);
  const missing = { from: texts.from === '', cents: varies && !cents, quantity: varies && counts_units && !(Number.isInteger(quantity) && quantity > 0), words: texts.words.trim().length < 3 };
  const problem = propose.isError ? problem_of(propose.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (Object.values(missing).some(Boolean)) return;
    propose.mutate({ version: file.version, kind, from_day: texts.from, words: texts.words.trim(), ...(varies && { cents }), ...(varies && counts_units && { quantity }) });
  };
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('propose')}>
      <h3>{t('propose')}</h3>
      <p className="quiet">{t('propose_hint', { name: file.deciding_name })}</p>
      {problem && <Failure problem={problem} />}
      <ChoiceField label={t('what')} value={kind} options={kinds_of(one).map((value) => ({ value, label: t(`kinds.${value}`) }))} onChange={(event) => set_kind(event.target.value as ChangeKind)} />
      <div className="file-fields">
        <LineField label={t('from_day')} type="date" min={one.starts_on} max={one.ends_on} value={texts.from} error={said('from_day') ?? (tried && missing.from ? t('wrong_day') : undefined)} onChange={change('from')} />
        {varies && <LineField label={t('cents', { name: file.deciding_name })} hint={t('in_all')} inputMode="decimal" value={texts.cents} error={said('cents') ?? (tried && missing.cents ? t('wrong_sum') : undefined)} onChange={change('cents')} />}
        {varies && counts_units && <LineField label={t('quantity', { unit: t(`units.${one.unit}`) })} hint={t('in_all')} type="number" min={1} value={texts.quantity} error={said('quantity') ?? (tried && missing.quantity ? t('wrong_quantity') : undefined)} onChange={change('quantity')} />}
      </div>
      <TextField label={t('why')} rows={3} maxLength={4000} value={texts.words} error={said('words') ?? (tried && missing.words ? t('wrong_words') : undefined)} onChange={change('words')} />
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={propose.isPending}>{t('send', { name: file.deciding_name })}</Button>
        <Button color="primary" outline type="button" onClick={on_leave}>{t('leave')}</Button>
      </div>
    </form>
  );
}
