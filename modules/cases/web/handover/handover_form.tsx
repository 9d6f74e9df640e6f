// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_date } from '@platform/dates/dates';
import { ChoiceField, LineField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { useAccount } from '@platform/session/session';
import { Failure } from '@platform/states/states';
import type { Load } from '../staff/api';
import { usePlan, usePreview, type HandoverPreview, type NewHandover } from './api';

/** What will happen, in numbers, before it does. */
function Preview({ preview, what, name }: { preview: HandoverPreview; what: NewHandover; name: string }) {
  const t = useText('cases.handover');
  const language = useLanguage();
  const { today } = useAccount();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="handover-preview" role="status">
      <p><strong>{t('will_pass', { count: preview.cases, name })}</strong> {t('of_which', { high: preview.high_or_urgent, late: preview.late_steps })}</p>
      <ul>{preview.shares.map((share) => <li key={share.account_id}>{t('share', { name: share.display_name, count: share.cases, before: share.open_cases, after: share.open_cases + share.cases })}</li>)}</ul>
      <p>{what.on_day === today ? t('at_once') : t('until_then', { date: format_date(what.on_day, language) })}</p>
    </div>
  );
}

export function HandoverForm({ load, on_done }: { load: Load; on_done: () => void }) {
  const t = useText('cases.handover');
  const id = useId();
  const { today } = useAccount();
  const [key] = useState(() => crypto.randomUUID());
  const [texts, set_texts] = useState({ from_id: '', on_day: today, overlap_days: '0', reason: '' });
  const [to_ids, set_to_ids] = useState<string[]>([]);
  const [tried, set_tried] = useState(false);
  const preview = usePreview();
  const plan = usePlan(key);
  const failed = plan.error ?? preview.error;
  const problem = failed ? problem_of(failed) : undefined;
  const said = (field: string) => problem?.fields?.find(({ pointer }) => pointer.startsWith(`/${field}`))?.message;
  const leaving = load.workers.find(({ account_id }) => account_id === texts.from_id);
  const others = load.workers.filter(({ account_id, worker_state }) => worker_state !== 'gone' && account_id !== texts.from_id);
  const wrong = { from_id: texts.from_id === '', to_ids: to_ids.length === 0, on_day: texts.on_day === '', reason: texts.reason.trim().length < 3 };
  const what: NewHandover = { team_id: load.team_id, from_id: texts.from_id, to_ids, on_day: texts.on_day, overlap_days: Number(texts.overlap_days), reason: texts.reason.trim() };
  // What was shown is what is confirmed: whoever changes a field looks again.
  const change = (name: keyof typeof texts) => (event: { target: { value: string } }) => {
    set_texts({ ...texts, [name]: event.target.value });
    if (name === 'from_id') set_to_ids(to_ids.filter((one) => one !== event.target.value));
    preview.reset();
  };
  const toggle = (account_id: string) => {
    set_to_ids(to_ids.includes(account_id) ? to_ids.filter((one) => one !== account_id) : [...to_ids, account_id]);
    preview.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (wrong.from_id || wrong.to_ids || wrong.on_day || wrong.reason) return;
    if (preview.data) plan.mutate(what, { onSuccess: on_done });
    else preview.mutate(what);
  };
  return (
    <form className="edit-form handover-form" onSubmit={submit} noValidate aria-label={t('plan')}>
      <ChoiceField label={t('from')} options={[{ value: '', label: t('choose') }, ...load.workers.map((one) => ({ value: one.account_id, label: `${one.display_name} · ${t('cases', { count: one.open_cases })}` }))]} value={texts.from_id} error={said('from_id') ?? (tried && wrong.from_id ? t('missing') : undefined)} onChange={change('from_id')} />
      <fieldset className="handover-to" aria-describedby={tried && wrong.to_ids ? `${id}-to-error` : undefined}>
        <legend>{t('to')}</legend>
        {others.map((one) => (
          <div key={one.account_id}>
            <input type="checkbox" id={`${id}-${one.account_id}`} checked={to_ids.includes(one.account_id)} onChange={() => toggle(one.account_id)} />{' '}
            <label htmlFor={`${id}-${one.account_id}`}>{one.display_name} · {t('cases', { count: one.open_cases })}{one.worker_state === 'absent' && <> · {t('away')}</>}</label>
          </div>
        ))}
        {((tried && wrong.to_ids) || said('to_ids')) && <p className="field-error" id={`${id}-to-error`}>{said('to_ids') ?? t('missing_to')}</p>}
      </fieldset>
      <div className="half"><LineField label={t('on_day')} type="date" min={today} value={texts.on_day} error={said('on_day') ?? (tried && wrong.on_day ? t('missing') : undefined)} onChange={change('on_day')} /></div>
      <div className="half"><LineField label={t('overlap')} hint={t('overlap_hint')} type="number" min={0} max={90} value={texts.overlap_days} error={said('overlap_days')} onChange={change('overlap_days')} /></div>
      <LineField label={t('reason')} maxLength={1000} value={texts.reason} error={said('reason') ?? (tried && wrong.reason ? t('missing_reason') : undefined)} onChange={change('reason')} />
      {problem && !problem.fields?.length && <Failure problem={problem} />}
      {preview.data && <Preview preview={preview.data} what={what} name={leaving?.display_name ?? ''} />}
      <div className="form-actions">
        <Button color="primary" size="sm" type="submit" disabled={preview.isPending || plan.isPending}>{t(preview.data ? 'confirm' : 'preview')}</Button>
        <Button color="secondary" outline size="sm" type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}
