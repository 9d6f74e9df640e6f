// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useId, useRef } from 'react';
import { useForm } from 'react-hook-form';
import { kind_of, problem_of } from '@platform/api/problem';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { useLogin, type Credentials } from './api';

export function LoginForm() {
  const t = useText('identity.login');
  const id = useId();
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
      <div className="field">
        <label htmlFor={`${id}-username`}>{t('username')}</label>
        <input
          id={`${id}-username`}
          className="form-control"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={errors.username ? true : undefined}
          aria-describedby={errors.username ? `${id}-username-error` : undefined}
          {...register('username', { required: true })}
        />
        {errors.username && <p className="field-error" id={`${id}-username-error`}>{t('username_missing')}</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-password`}>{t('password')}</label>
        <input
          id={`${id}-password`}
          type="password"
          className="form-control"
          autoComplete="current-password"
          aria-invalid={errors.password ? true : undefined}
          aria-describedby={errors.password ? `${id}-password-error` : undefined}
          {...register('password', { required: true })}
        />
        {errors.password && <p className="field-error" id={`${id}-password-error`}>{t('password_missing')}</p>}
      </div>
      <Button color="primary" type="submit" disabled={login.isPending}>{login.isPending ? t('entering') : t('enter')}</Button>
    </form>
  );
}
