// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useQueryClient } from '@tanstack/react-query';
import { problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { is_stale, type MergeField } from '@platform/merge/merge_fields';
import { MergeScreen } from '@platform/merge/merge_screen';
import { Failure } from '@platform/states/states';
import { useChangeAccount, type Account, type AccountChange } from './api';
import { LineField } from './line_field';

interface Form {
  display_name: string;
  email: string;
  disabled: 'true' | 'false';
}

/** Only what differs from the account as it was opened is sent; an empty address removes it. */
function change_of(form: Record<string, string>, version: number): AccountChange {
  const change: AccountChange = { version };
  if (form.display_name !== undefined) change.display_name = form.display_name.trim();
  if (form.email !== undefined) change.email = form.email.trim() || null;
  if (form.disabled !== undefined) change.disabled = form.disabled === 'true';
  return change;
}

function useFields(): MergeField[] {
  const t = useText('identity.accounts');
  const options = [{ value: 'false', label: t('may_enter') }, { value: 'true', label: t('may_not_enter') }];
  return [
    { name: 'display_name', label: t('display_name'), input: 'line' },
    { name: 'email', label: t('email'), input: 'line' },
    { name: 'disabled', label: t('entrance'), input: 'choice', options },
  ];
}

export function AccountForm({ account, on_done }: { account: Account; on_done: () => void }) {
  const t = useText('identity.accounts');
  const client = useQueryClient();
  const fields = useFields();
  const change = useChangeAccount(account.account_id);
  const problem = change.isError ? problem_of(change.error) : undefined;
  const outcome = useRef<HTMLDivElement>(null);
  const values: Form = { display_name: account.display_name, email: account.email ?? '', disabled: account.state === 'disabled' ? 'true' : 'false' };
  const { register, handleSubmit, setFocus, formState: { errors } } = useForm<Form>({ defaultValues: values });
  useEffect(() => setFocus('display_name'), [setFocus]);
  useEffect(() => {
    if (problem && !is_stale(problem)) outcome.current?.focus();
  }, [problem]);

  const save = (form: Record<string, string>, version: number) => change.mutate(change_of(form, version), { onSuccess: on_done });
  if (problem && is_stale(problem)) {
    const leave = () => {
      void client.invalidateQueries({ queryKey: ['account', account.account_id] });
      on_done();
    };
    return <MergeScreen key={problem.current_version} problem={problem} fields={fields} saving={change.isPending} on_leave={leave} on_save={save} />;
  }
  const submit = handleSubmit((form) => {
    const changed = Object.fromEntries(Object.entries(form).filter(([name, value]) => value !== values[name as keyof Form]));
    if (Object.keys(changed).length === 0) on_done();
    else save(changed, account.version);
  });
  const refused = (name: string) => problem?.fields?.find(({ pointer }) => pointer === `/${name}`)?.message;
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)} noValidate aria-label={t('change')}>
      <div ref={outcome} tabIndex={-1}>{problem && <Failure problem={problem} />}</div>
      <LineField
        label={t('display_name')}
        error={errors.display_name ? t('display_name_missing') : refused('display_name')}
        maxLength={120}
        {...register('display_name', { validate: (text) => text.trim() !== '' })}
      />
      <LineField label={t('email')} error={refused('email')} type="email" maxLength={254} {...register('email')} />
      <div className="field">
        <label htmlFor="account-entrance">{t('entrance')}</label>
        <select id="account-entrance" className="form-select" {...register('disabled')}>
          {fields[2]?.options?.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      </div>
      <div className="form-actions">
        <Button color="primary" type="submit" disabled={change.isPending}>{change.isPending ? t('saving') : t('save')}</Button>
        <Button color="secondary" outline type="button" onClick={on_done}>{t('leave')}</Button>
      </div>
    </form>
  );
}
