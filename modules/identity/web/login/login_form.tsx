// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { kind_of, problem_of } from '@platform/api/problem';
import { LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useLogin, type Credentials } from './api';

export function LoginForm() {
  const t = useText('identity.login');
  const login = useLogin();
  const outcome = useRef<HTMLDivElement>(null);
  const { register, handleSubmit, resetField, formState: { errors } } = useForm<Credentials>();
  const problem = login.isError ? problem_of(login.error) : undefined;
  const refused = { title: t('refused'), why: t('refused_why'), remedy: t('refused_remedy') };
  useEffect(() => {
    if (problem) outcome.current?.focus();
  }, [problem]);

  // A refusal keeps the name and forgets the password, whatever the reason.
  const submit = handleSubmit((credentials) => login.mutate(credentials, { onError: () => resetField('password') }));
  return (
    <form className="login-form" onSubmit={(event) => void submit(event)} noValidate>
      <div ref={outcome} tabIndex={-1}>
        {problem && <Failure problem={problem} words={kind_of(problem) === 'unauthenticated' ? refused : undefined} />}
      </div>
      <LineField
        label={t('username')}
        error={errors.username && t('username_missing')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        {...register('username', { required: true })}
      />
      <LineField
        label={t('password')}
        error={errors.password && t('password_missing')}
        type="password"
        autoComplete="current-password"
        {...register('password', { required: true })}
      />
      <Button color="primary" type="submit" disabled={login.isPending}>{login.isPending ? t('entering') : t('enter')}</Button>
    </form>
  );
}
