// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { problem_of } from '@platform/api/problem';
import { LineField } from '@platform/field/fields';
import { Page } from '@platform/frame/page';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useCreateAccount, type NewAccount } from './api';

export function NewAccountPage() {
  const t = useText('identity.accounts');
  const go = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const create = useCreateAccount(key);
  const problem = create.isError ? problem_of(create.error) : undefined;
  const outcome = useRef<HTMLDivElement>(null);
  const { register, handleSubmit, formState: { errors } } = useForm<NewAccount>();
  const refused = (name: string) => problem?.fields?.find(({ pointer }) => pointer === `/${name}`)?.message;
  useEffect(() => {
    if (problem) outcome.current?.focus();
  }, [problem]);
  const submit = handleSubmit(({ username, display_name, email }) =>
    create.mutate({ username, display_name: display_name.trim(), email: email?.trim() || undefined }, {
      onSuccess: ({ account_id }) => void go(`/account/${account_id}`),
    }));
  return (
    <Page title={t('new')} lead={t('new_lead')} crumbs={[{ to: '/account', label: t('title') }]}>
      <form className="edit-form" onSubmit={(event) => void submit(event)} noValidate>
        <div ref={outcome} tabIndex={-1}>{problem && <Failure problem={problem} />}</div>
        <LineField
          label={t('display_name')}
          error={errors.display_name ? t('display_name_missing') : refused('display_name')}
          maxLength={120}
          {...register('display_name', { validate: (text) => text.trim() !== '' })}
        />
        <LineField
          label={t('username')}
          hint={t('username_hint')}
          error={errors.username ? t('username_wrong') : refused('username')}
          maxLength={80}
          autoCapitalize="none"
          spellCheck={false}
          {...register('username', { pattern: /^[a-z0-9._-]{3,80}$/, required: true })}
        />
        <LineField label={t('email_optional')} error={refused('email')} type="email" maxLength={254} {...register('email')} />
        <div className="form-actions">
          <Button color="primary" type="submit" disabled={create.isPending}>{create.isPending ? t('saving') : t('create')}</Button>
        </div>
      </form>
    </Page>
  );
}
