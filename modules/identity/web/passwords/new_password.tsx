// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef } from 'react';
import { useForm } from 'react-hook-form';
import type { Problem } from '@platform/api/problem';
import { LineField } from '@platform/field/fields';
import { useText } from '@platform/i18n/texts';
import { Failure } from '@platform/states/states';
import { shortest_password } from './api';

export interface PasswordForm {
  current: string;
  password: string;
  again: string;
}

interface Props {
  /** Asked for by who changes their own. */
  with_current?: boolean;
  action: string;
  problem?: Problem;
  saving: boolean;
  on_save: (form: PasswordForm) => void;
}

/** A new password, typed twice; what the server refuses is said beside its field. */
export function NewPassword({ with_current = false, action, problem, saving, on_save }: Props) {
  const t = useText('identity.passwords');
  const outcome = useRef<HTMLDivElement>(null);
  const { register, handleSubmit, getValues, formState: { errors } } = useForm<PasswordForm>();
  const refused = (name: string) => problem?.fields?.find(({ pointer }) => pointer === `/${name}`)?.message;
  useEffect(() => {
    if (problem) outcome.current?.focus();
  }, [problem]);
  return (
    <form className="login-form" onSubmit={(event) => void handleSubmit(on_save)(event)} noValidate>
      <div ref={outcome} tabIndex={-1}>{problem && <Failure problem={problem} />}</div>
      {with_current && (
        <LineField
            type="password"
          label={t('current')}
          autoComplete="current-password"
          error={errors.current ? t('current_missing') : refused('current')}
          {...register('current', { required: true })}
        />
      )}
      <LineField
            type="password"
        label={t('new')}
        hint={t('advice', { count: shortest_password })}
        autoComplete="new-password"
        error={errors.password ? t('too_short', { count: shortest_password }) : refused('password')}
        {...register('password', { minLength: shortest_password, required: true, maxLength: 200 })}
      />
      <LineField
            type="password"
        label={t('again')}
        autoComplete="new-password"
        error={errors.again && t('different')}
        {...register('again', { validate: (text) => text === getValues('password') })}
      />
      <div><Button color="primary" type="submit" disabled={saving}>{saving ? t('saving') : action}</Button></div>
    </form>
  );
}
