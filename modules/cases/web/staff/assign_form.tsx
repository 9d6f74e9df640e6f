// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { problem_of } from '@platform/api/problem';
import { format_date } from '@platform/dates/dates';
import { LineField } from '@platform/field/fields';
import { useLanguage, useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import type { Worker } from './api';

interface Props {
  /** Whom or what it is about, for who does not see the row around it. */
  subject: string;
  workers: Worker[];
  /** Who has it: they are not offered. */
  current?: string;
  reason: 'needed' | 'welcome';
  sending: boolean;
  error: Error | null;
  on_give: (worker_id: string, reason: string) => void;
  on_leave: () => void;
}

/** Whoever has least comes first; whoever is away is shown and cannot be chosen; whoever has left is not offered. */
function WorkerOptions({ workers, current }: Pick<Props, 'workers' | 'current'>) {
  const t = useText('cases.staff');
  const language = useLanguage();
  const offered = workers.filter(({ account_id, worker_state }) => worker_state !== 'gone' && account_id !== current).sort((a, b) => a.open_cases - b.open_cases);
  return offered.map((one) => {
    const load = `${one.display_name} · ${t('load', { count: one.open_cases })}`;
    const away = one.worker_state === 'absent' && one.absence ? ` · ${t('away_until', { date: format_date(one.absence.to, language) })}` : '';
    return <option key={one.account_id} value={one.account_id} disabled={away !== ''}>{load}{away}</option>;
  });
}

/** To whom, why, done: two fields and Enter. */
export function AssignForm({ subject, workers, current, reason, sending, error, on_give, on_leave }: Props) {
  const t = useText('cases.staff');
  const [worker, set_worker] = useState('');
  const [words, set_words] = useState('');
  const [tried, set_tried] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const short = reason === 'needed' && words.trim().length < 3;
  const problem = error ? problem_of(error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set_tried(true);
    if (worker !== '' && !short) on_give(worker, words.trim());
  };
  return (
    // Escape is heard from the fields inside, which have the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="assign-form"
      aria-label={t('give_of', { subject })}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && on_leave()}
    >
      <div className="field">
        <label htmlFor={`${subject}-worker`}>{t('to_whom')}</label>
        <select ref={select} id={`${subject}-worker`} className="form-select" value={worker} aria-invalid={tried && worker === '' ? true : undefined} onChange={({ target }) => set_worker(target.value)}>
          <option value="">{t('choose')}</option>
          <WorkerOptions workers={workers} current={current} />
        </select>
        {tried && worker === '' && <p className="field-error">{t('missing_worker')}</p>}
      </div>
      <LineField label={t(reason === 'needed' ? 'reason' : 'reason_if')} maxLength={1000} value={words} error={tried && short ? t('missing_reason') : undefined} onChange={({ target }) => set_words(target.value)} />
      {problem && <Failure problem={problem} />}
      <div className="form-actions">
        <Button color="primary" size="sm" type="submit" disabled={sending}>{t('give')}</Button>
        <Button color="secondary" outline size="sm" type="button" onClick={on_leave}>{t('leave')}</Button>
      </div>
    </form>
  );
}
