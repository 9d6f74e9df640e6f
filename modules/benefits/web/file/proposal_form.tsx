// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField, LineField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { cents_of, format_cents } from '@funds/lines/money';
import { usePropose, type File } from './api';

/** To the body that decides: its share is reserved at once, on a line that has room for it. */
export function ProposalForm({ file }: { file: File }) {
  const t = useText('benefits.file');
  const language = useLanguage();
  const propose = usePropose(file.file_id);
  const [texts, set_texts] = useState({ user: '0', body: '', health: '0', quantity: '', from: '', to: '' });
  const [line, set_line] = useState(file.lines[0]?.line_id ?? '');
  const [tried, set_tried] = useState(false);
  const shares = [cents_of(texts.user), cents_of(texts.body), cents_of(texts.health)];
  const [user, body, health] = shares;
  const total = shares.reduce<number>((sum, cents) => sum + (cents ?? 0), 0);
  const problem = propose.isError ? problem_of(propose.error) : undefined;
  const wrong = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/proposal/${field}`)?.message;
  const wrong_sum = (cents: number | undefined) => (tried && cents === undefined ? t('wrong_sum') : undefined);
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => set_texts({ ...texts, [name]: event.target.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (user === undefined || body === undefined || health === undefined || total === 0 || texts.from === '' || texts.to === '') return;
    const quantity = texts.quantity.trim() === '' ? undefined : Number(texts.quantity);
    propose.mutate({ version: file.version, proposal: { line_id: line, total_cents: total, user_cents: user, body_cents: body, health_cents: health, quantity, valid_from: texts.from, valid_to: texts.to } });
  };
  if (file.lines.length === 0) return <p className="quiet">{t('no_line', { name: file.deciding_name })}</p>;
  return (
    <form className="file-form card-sheet" onSubmit={submit} noValidate aria-label={t('propose')}>
      <h2>{t('propose')}</h2>
      <p className="quiet">{t('propose_hint')}</p>
      {problem && <Failure problem={problem} />}
      <ChoiceField label={t('line')} value={line} error={wrong('line_id')} options={file.lines.map((one) => ({ value: one.line_id, label: `${one.body_name}, ${one.year}: ${t('line_left', { sum: format_cents(one.left_cents, language) })}` }))} onChange={(event) => set_line(event.target.value)} />
      <div className="file-fields">
        <LineField label={t('share_user')} inputMode="decimal" value={texts.user} error={wrong_sum(user)} onChange={change('user')} />
        <LineField label={t('share_body', { name: file.deciding_name })} inputMode="decimal" value={texts.body} error={wrong_sum(body)} onChange={change('body')} />
        <LineField label={t('share_health')} inputMode="decimal" value={texts.health} error={wrong_sum(health)} onChange={change('health')} />
        {file.unit !== 'euro' && <LineField label={t('quantity_of', { unit: t(`units.${file.unit}`) })} type="number" min={1} value={texts.quantity} error={wrong('quantity')} onChange={change('quantity')} />}
        <LineField label={t('from')} type="date" value={texts.from} error={wrong('valid_from') ?? (tried && texts.from === '' ? t('wrong_day') : undefined)} onChange={change('from')} />
        <LineField label={t('to')} type="date" value={texts.to} error={wrong('valid_to') ?? (tried && texts.to === '' ? t('wrong_day') : undefined)} onChange={change('to')} />
      </div>
      <p role="status">{t('total')}: <strong>{format_cents(total, language)}</strong></p>
      <div className="form-actions"><Button color="primary" type="submit" disabled={propose.isPending}>{t('send', { name: file.deciding_name })}</Button></div>
    </form>
  );
}
