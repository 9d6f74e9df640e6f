// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { ChoiceField, TextField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { MunicipalityField } from '@territory/competence/municipality_field';
import type { Case } from '../record/api';
import { keep_choices, transfer_reasons, usePropose, type TransferReason } from './api';

/** The sender chooses the words: nothing else of the case is shown before it is taken. */
export function ProposeForm({ record, on_done }: { record: Case; on_done: () => void }) {
  const t = useText('cases.transfers');
  const [key] = useState(() => crypto.randomUUID());
  const propose = usePropose(record.case_id, key);
  const [place, set_place] = useState({ code: '', name: '' });
  const [reason, set_reason] = useState<TransferReason>('moved');
  const [summary, set_summary] = useState(record.work?.summary ?? '');
  const [keep, set_keep] = useState('30');
  const [tried, set_tried] = useState(false);
  const problem = propose.isError ? problem_of(propose.error) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer === `/${field}`)?.message;
  const short = summary.trim().length < 10;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (place.code !== '' && !short) propose.mutate({ municipality: place.code, reason, summary: summary.trim(), keep_days: Number(keep) }, { onSuccess: on_done });
  };
  return (
    <form className="edit-form" onSubmit={submit} noValidate aria-label={t('propose')}>
      <MunicipalityField id="transfer-municipality" label={t('where')} chosen={place.name} error={said('municipality') ?? (tried && place.code === '' ? t('missing_where') : undefined)} on_choose={({ istat_code, name }) => set_place({ code: istat_code, name })} />
      <ChoiceField label={t('reason')} options={transfer_reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))} value={reason} onChange={({ target }) => set_reason(target.value as TransferReason)} />
      <TextField label={t('summary')} hint={t('summary_hint')} rows={6} maxLength={8000} value={summary} error={said('summary') ?? (tried && short ? t('missing_summary') : undefined)} onChange={({ target }) => set_summary(target.value)} />
      <ChoiceField label={t('keep')} hint={t('keep_hint')} options={keep_choices.map((days) => ({ value: String(days), label: days === 0 ? t('keep_none') : t('days', { count: days }) }))} value={keep} onChange={({ target }) => set_keep(target.value)} />
      {problem && !problem.fields?.length && <Failure problem={problem} />}
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={propose.isPending}>{t('propose_now')}</Button>
        <Button color="secondary" outline type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}
