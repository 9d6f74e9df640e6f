// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient, type QueryKey, type UseMutationResult } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { problem_of } from '../api/problem';
import { ChoiceField, LineField, TextField } from '../field/fields';
import { useText } from '../i18n/texts';
import { is_stale, type MergeField } from '../merge/merge_fields';
import { MergeScreen } from '../merge/merge_screen';
import { Failure } from '../states/states';

export interface EditField extends MergeField {
  max?: number;
  /** What to say when it is left empty; without it, it may be. */
  needed?: string;
  type?: 'email';
}

type Texts = Record<string, string>;

interface Props<Change> {
  label: string;
  fields: EditField[];
  /** As the record was when the form was opened, and its version then. */
  values: Texts;
  version: number;
  /** What to send for the texts that were touched; empty text removes. */
  change_of: (texts: Texts, version: number) => Change;
  change: UseMutationResult<unknown, Error, Change>;
  /** The record itself, to be asked for again by who leaves it as the other has saved it. */
  record: QueryKey;
  on_done: () => void;
}

/** Part of a record, put right. Only what was touched is sent, so that two people who write in different fields do not meet; those who do
    write in the same one meet on the merge screen. */
export function EditForm<Change>({ label, fields, values, version, change_of, change, record, on_done }: Props<Change>) {
  const t = useText('platform.edit');
  const client = useQueryClient();
  const outcome = useRef<HTMLDivElement>(null);
  const { register, handleSubmit, setFocus, formState: { errors, dirtyFields } } = useForm<Texts>({ defaultValues: values });
  const problem = change.isError ? problem_of(change.error) : undefined;
  const first = fields[0]?.name ?? '';
  useEffect(() => setFocus(first), [setFocus, first]);
  useEffect(() => {
    if (problem && !is_stale(problem)) outcome.current?.focus();
  }, [problem]);

  const save = (texts: Texts, on_version: number) => change.mutate(change_of(texts, on_version), { onSuccess: on_done });
  if (problem && is_stale(problem)) {
    const leave = () => {
      void client.invalidateQueries({ queryKey: record });
      on_done();
    };
    return <MergeScreen key={problem.current_version} problem={problem} fields={fields} saving={change.isPending} on_leave={leave} on_save={save} />;
  }
  const submit = handleSubmit((texts) => {
    const touched = Object.fromEntries(Object.entries(texts).filter(([name]) => dirtyFields[name]));
    if (Object.keys(touched).length === 0) on_done();
    else save(touched, version);
  });
  const wrong = ({ name, needed }: EditField) => (errors[name] ? needed : problem?.fields?.find(({ pointer }) => pointer === `/${name}`)?.message);
  return (
    <form className="edit-form" onSubmit={(event) => void submit(event)} noValidate aria-label={label}>
      <div ref={outcome} tabIndex={-1}>{problem && <Failure problem={problem} />}</div>
      {fields.map((field) => (
        <div key={field.name} className={field.input === 'date' || field.input === 'choice' ? 'half' : undefined}>
          <Editor field={field} error={wrong(field)} {...register(field.name, { validate: (text) => !field.needed || text.trim() !== '' })} />
        </div>
      ))}
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={change.isPending}>{change.isPending ? t('saving') : t('save')}</Button>
        <Button color="secondary" outline type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}

type Registered = ReturnType<ReturnType<typeof useForm<Texts>>['register']>;

function Editor({ field: { label, input, options = [], max, type }, ...rest }: { field: EditField; error: string | undefined } & Registered) {
  if (input === 'choice') return <ChoiceField label={label} options={options} {...rest} />;
  if (input === 'text') return <TextField label={label} maxLength={max} {...rest} />;
  return <LineField label={label} type={input === 'date' ? 'date' : type ?? 'text'} maxLength={max} {...rest} />;
}
