// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { is_stale, type MergeField } from '@platform/merge/merge_fields';
import { MergeScreen } from '@platform/merge/merge_screen';
import { Failure } from '@platform/states/states';
import { useQueryClient } from '@tanstack/react-query';
import { channels, interlocutors, useCorrectContact, type Contact, type ContactContent } from './api';
import { useContactWords } from './words';

interface Props {
  contact: Contact;
  content: ContactContent;
  on_done: () => void;
}

function useFields(): MergeField[] {
  const t = useText('access.contacts');
  const words = useContactWords();
  return [
    { name: 'need', label: t('told'), input: 'text' },
    { name: 'channel', label: t('channel'), input: 'choice', options: channels.map((value) => ({ value, label: words.channel(value) })) },
    { name: 'interlocutor', label: t('interlocutor'), input: 'choice', options: interlocutors.map((value) => ({ value, label: words.interlocutor(value) })) },
  ];
}

/** What was told, put right; who saved first in the meantime is met on the merge screen. */
export function Correction({ contact, content, on_done }: Props) {
  const t = useText('access.contacts');
  const id = useId();
  const fields = useFields();
  const client = useQueryClient();
  const correct = useCorrectContact(contact.contact_id);
  const { register, handleSubmit, setFocus, formState: { errors, dirtyFields } } = useForm<ContactContent>({ defaultValues: content });
  const outcome = useRef<HTMLDivElement>(null);
  const problem = correct.isError ? problem_of(correct.error) : undefined;
  useEffect(() => setFocus('need'), [setFocus]);
  useEffect(() => {
    if (problem && !is_stale(problem)) outcome.current?.focus();
  }, [problem]);

  const save = (changed: Partial<ContactContent>, version: number) => correct.mutate({ version, ...changed }, { onSuccess: on_done });
  if (problem && is_stale(problem)) {
    const leave = () => {
      void client.invalidateQueries({ queryKey: ['contact', contact.contact_id] });
      on_done();
    };
    return <MergeScreen key={problem.current_version} problem={problem} fields={fields} saving={correct.isPending} on_leave={leave} on_save={save} />;
  }
  // Only what was touched is sent, so that two people who correct different fields do not meet.
  const submit = handleSubmit((values) => {
    const changed = Object.fromEntries(Object.entries(values).filter(([name]) => dirtyFields[name as keyof ContactContent]));
    if (Object.keys(changed).length === 0) on_done();
    else save(changed, contact.version);
  });
  return (
    <form className="correction" onSubmit={(event) => void submit(event)} noValidate aria-label={t('correct')}>
      <div ref={outcome} tabIndex={-1}>{problem && <Failure problem={problem} />}</div>
      <div className="field">
        <label htmlFor={`${id}-need`}>{t('told')}</label>
        <textarea
          id={`${id}-need`}
          className="form-control"
          rows={6}
          maxLength={4000}
          aria-invalid={errors.need ? true : undefined}
          aria-describedby={errors.need ? `${id}-need-error` : undefined}
          {...register('need', { validate: (text) => text.trim() !== '' })}
        />
        {errors.need && <p className="field-error" id={`${id}-need-error`}>{t('told_missing')}</p>}
      </div>
      <div className="record-pair">
        {fields.slice(1).map((field) => (
          <div key={field.name} className="field">
            <label htmlFor={`${id}-${field.name}`}>{field.label}</label>
            <select id={`${id}-${field.name}`} className="form-select" {...register(field.name as 'channel' | 'interlocutor')}>
              {field.options?.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </select>
          </div>
        ))}
      </div>
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={correct.isPending}>{correct.isPending ? t('saving') : t('save')}</Button>
        <Button color="secondary" outline type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}
