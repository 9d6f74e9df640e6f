// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { is_stale, type MergeField } from '@platform/merge/merge_fields';
import { MergeScreen } from '@platform/merge/merge_screen';
import { Failure } from '@platform/states/states';
import { priorities, useChangeCase, type Case, type CaseChange, type Work } from './api';

type Texts = Record<keyof Work, string>;

function useFields(): MergeField[] {
  const t = useText('cases.record');
  return [
    { name: 'next_step', label: t('next_step'), input: 'line' },
    { name: 'next_step_on', label: t('next_step_on'), input: 'date' },
    { name: 'priority', label: t('priority'), input: 'choice', options: priorities.map((value) => ({ value, label: t(`priorities.${value}`) })) },
    { name: 'summary', label: t('summary'), input: 'text' },
  ];
}

/** Empty text removes. */
function change_of(texts: Partial<Texts>, version: number): CaseChange {
  return { version, ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim() === '' ? null : text.trim()])) };
}

interface Props {
  record: Case;
  work: Work;
  on_done: () => void;
}

export function WorkForm({ record, work, on_done }: Props) {
  const t = useText('cases.record');
  const id = useId();
  const fields = useFields();
  const client = useQueryClient();
  const change = useChangeCase(record.case_id);
  const outcome = useRef<HTMLDivElement>(null);
  const defaults: Texts = { priority: work.priority, summary: work.summary ?? '', next_step: work.next_step ?? '', next_step_on: work.next_step_on ?? '' };
  const { register, handleSubmit, setFocus, formState: { dirtyFields } } = useForm<Texts>({ defaultValues: defaults });
  const problem = change.isError ? problem_of(change.error) : undefined;
  useEffect(() => setFocus('next_step'), [setFocus]);
  useEffect(() => {
    if (problem && !is_stale(problem)) outcome.current?.focus();
  }, [problem]);

  const save = (texts: Partial<Texts>, version: number) => change.mutate(change_of(texts, version), { onSuccess: on_done });
  if (problem && is_stale(problem)) {
    const leave = () => {
      void client.invalidateQueries({ queryKey: ['case', record.case_id] });
      on_done();
    };
    return <MergeScreen key={problem.current_version} problem={problem} fields={fields} saving={change.isPending} on_leave={leave} on_save={save} />;
  }
  // The version is the one the form was opened on, and only what was touched is sent.
  const submit = handleSubmit((texts) => {
    const changed = Object.fromEntries(Object.entries(texts).filter(([name]) => dirtyFields[name as keyof Texts]));
    if (Object.keys(changed).length === 0) on_done();
    else save(changed, record.version);
  });
  return (
    <form className="work-form" onSubmit={(event) => void submit(event)} noValidate aria-label={t('write')}>
      <div ref={outcome} tabIndex={-1}>{problem && <Failure problem={problem} />}</div>
      <div className="field">
        <label htmlFor={`${id}-next_step`}>{t('next_step')}</label>
        <input id={`${id}-next_step`} className="form-control" maxLength={500} autoComplete="off" {...register('next_step')} />
      </div>
      <div className="work-pair">
        <div className="field">
          <label htmlFor={`${id}-next_step_on`}>{t('next_step_on')}</label>
          <input id={`${id}-next_step_on`} type="date" className="form-control" {...register('next_step_on')} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-priority`}>{t('priority')}</label>
          <select id={`${id}-priority`} className="form-select" {...register('priority')}>
            {priorities.map((value) => <option key={value} value={value}>{t(`priorities.${value}`)}</option>)}
          </select>
        </div>
      </div>
      <div className="field">
        <label htmlFor={`${id}-summary`}>{t('summary')}</label>
        <textarea id={`${id}-summary`} className="form-control" rows={7} maxLength={8000} {...register('summary')} />
      </div>
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={change.isPending}>{change.isPending ? t('saving') : t('save')}</Button>
        <Button color="secondary" outline type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}
